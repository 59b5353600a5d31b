import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { leadName } from "../../rules/names.ts";
import { duplicatePolicy } from "../policy.ts";
import type { ToldMerge } from "../queries/find-merge.ts";
import type { Duplicate } from "../schema.ts";
import { MergeList } from "./merge-list.tsx";
import { Pair } from "./pair.tsx";

type LeadDuplicatesProps = {
  leadId: string;
  duplicates: readonly Duplicate[];
  merges: readonly ToldMerge[];
  person: Person;
  reader: Reader;
};

/** Who a lead may be the same as, and who it turned out to be; nothing where there is neither. */
export function LeadDuplicates({ leadId, duplicates, merges, person, reader }: LeadDuplicatesProps) {
  if (duplicates.length + merges.length === 0) return null;
  const mayAnswer = isAllowed(person, duplicatePolicy.merge, undefined);
  return (
    <Card title={duplicates.length > 0 ? "Perhaps here twice" : "Was here twice"}>
      <div className="grid gap-4">
        {duplicates.map((pair) => (
          <details key={pair.leads.map(({ id }) => id).join(" ")}>
            <summary className="wrap-anywhere min-h-6 cursor-pointer">
              May be the same as <strong>{leadName(otherOf(pair, leadId))}</strong>
            </summary>
            <div className="pt-4">
              <Pair pair={pair} mayAnswer={mayAnswer} reader={reader} />
            </div>
          </details>
        ))}
        {merges.length > 0 && (
          <section className="grid gap-1">
            <h3 className="text-soft text-xs">Merged into this one: its story tells of both</h3>
            <MergeList merges={merges} mayUndo={mayAnswer} reader={reader} />
          </section>
        )}
      </div>
    </Card>
  );
}

function otherOf({ leads: [one, other] }: Duplicate, leadId: string) {
  return one.id === leadId ? other : one;
}
