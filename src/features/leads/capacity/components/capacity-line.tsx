import { capacityInWords, isTooMuch, originInWords } from "../rules/words.ts";
import type { Capacity } from "../schema.ts";

/**
 * How many new leads Sales can take a week, and what that comes of. `perWeek` is how many a definition would hand over, so that
 * both stand side by side.
 */
export function CapacityLine({ capacity, perWeek = null }: { capacity: Capacity; perWeek?: number | null }) {
  const origin = originInWords(capacity);
  return (
    <div className="grid gap-1 text-pretty">
      <p className={isTooMuch(capacity, perWeek) ? "font-medium text-at-risk" : ""}>
        {capacityInWords(capacity, perWeek)}
      </p>
      {origin && <p className="text-soft">{origin}.</p>}
    </div>
  );
}
