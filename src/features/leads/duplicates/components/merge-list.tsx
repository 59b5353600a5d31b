import { TextLink } from "#ui/controls/text-link.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { ToldMerge } from "../queries/find-merge.ts";
import { UndoMergeButton } from "./pair-deeds.tsx";

type MergeListProps = { merges: readonly ToldMerge[]; mayUndo: boolean; reader: Reader };

/** What was merged of late, each with the way back. */
export function MergeList({ merges, mayUndo, reader }: MergeListProps) {
  return (
    <ul className="divide-y divide-line">
      {merges.map(({ id, keptId, keptName, mergedName, mergedAt }) => (
        <li
          key={id}
          className="wrap-anywhere flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0"
        >
          <p>
            {mergedName}, into <TextLink href={`/leads/${keptId}`}>{keptName}</TextLink>
            <span className="text-soft">
              {" "}
              · <Time at={mergedAt} reader={reader} />
            </span>
          </p>
          {mayUndo && <UndoMergeButton mergeId={id} name={mergedName} />}
        </li>
      ))}
    </ul>
  );
}
