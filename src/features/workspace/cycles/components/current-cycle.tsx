import { Day } from "#ui/time.tsx";
import { currentCycle } from "../rules.ts";
import type { Plan } from "../schema.ts";

/** The period that runs today, and whether somebody set it or the calendar year did. */
export function CurrentCycle({ cycles, today, locale }: { cycles: readonly Plan[]; today: string; locale: string }) {
  const current = currentCycle(cycles, today);
  return (
    <p className="wrap-anywhere">
      <strong>{current.name}</strong>
      <span className="block text-soft">
        <Day on={current.startsOn} locale={locale} /> to <Day on={current.endsOn} locale={locale} />
        {!cycles.includes(current) && ", the quarter of the calendar year, as no cycle is set for today"}
      </span>
    </p>
  );
}
