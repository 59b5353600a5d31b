import { type Reader, Time } from "#ui/time.tsx";
import { leadName } from "../../rules/names.ts";
import type { Duplicate } from "../schema.ts";
import { ReopenButton } from "./pair-deeds.tsx";

type DismissedListProps = { pairs: readonly Duplicate[]; mayAnswer: boolean; reader: Reader };

/** Pairs of which somebody said that they are two, with the way to ask again. */
export function DismissedList({ pairs, mayAnswer, reader }: DismissedListProps) {
  return (
    <ul className="divide-y divide-line">
      {pairs.map(({ leads: [one, other], dismissedAt }) => (
        <li
          key={`${one.id} ${other.id}`}
          className="wrap-anywhere flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0"
        >
          <p>
            {leadName(one)} and {leadName(other)}
            {dismissedAt && (
              <span className="text-soft">
                {" "}
                · <Time at={dismissedAt} reader={reader} />
              </span>
            )}
          </p>
          {mayAnswer && (
            <ReopenButton leadId={one.id} otherId={other.id} names={`${leadName(one)} and ${leadName(other)}`} />
          )}
        </li>
      ))}
    </ul>
  );
}
