import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Entries } from "#ui/keyboard/entries.tsx";
import type { Reader } from "#ui/time.tsx";
import type { DuplicatePage } from "../queries/list-duplicates.ts";
import { Pair } from "./pair.tsx";

type DuplicateListProps = { page: DuplicatePage; isFirst: boolean; mayAnswer: boolean; reader: Reader };

/** Pairs of leads that wait for an answer, the most certain first. */
export function DuplicateList({ page: { items, nextCursor }, isFirst, mayAnswer, reader }: DuplicateListProps) {
  if (items.length === 0) {
    return (
      <EmptyState
        title="Nobody seems to be here twice"
        action={!isFirst && <TextLink href="/leads/duplicates">Back to the first</TextLink>}
      >
        Every lead that comes in or changes is compared with all others a minute or two later: by e-mail address, phone
        number, name and company. Pairs that may be one person stand here, side by side.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-5">
      <Entries className="divide-y divide-line">
        {items.map((pair) => (
          <li key={pair.leads.map(({ id }) => id).join(" ")} className="py-6 first:pt-0 last:pb-0">
            <Pair pair={pair} mayAnswer={mayAnswer} reader={reader} />
          </li>
        ))}
      </Entries>
      {nextCursor && <TextLink href={`/leads/duplicates?cursor=${nextCursor}`}>Further pairs</TextLink>}
    </div>
  );
}
