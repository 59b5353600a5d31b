import type { Reader } from "#ui/time.tsx";
import type { NewsLine as Line } from "../schema.ts";
import { NewsLine } from "./news-line.tsx";

/** What was dismissed, to be found again. */
export function EarlierLines({ lines, reader }: { lines: readonly Line[]; reader: Reader }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <NewsLine key={line.ids[0]} line={line} reader={reader} />
      ))}
    </ul>
  );
}
