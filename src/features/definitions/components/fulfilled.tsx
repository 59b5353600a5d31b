import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Terms } from "#ui/glossary/term.tsx";
import { countFulfilling } from "../queries/fulfilling.ts";
import { fulfilledInWords } from "../rules/fulfilled.ts";
import { definitionOf, type Said } from "../rules/whole.ts";
import { isTooLarge } from "../rules/whole-flaws.ts";

type FulfilledProps = { clauses: readonly Said[]; person: Person; locale: string };

/** How many leads the draft would call worthwhile, so that nobody and everybody show before it is signed. */
export async function Fulfilled({ clauses, person, locale }: FulfilledProps) {
  const definition = definitionOf(clauses);
  if (isTooLarge(definition)) return <p>It asks too much at once to be counted. The list above says what.</p>;
  const counts = await countFulfilling(person, definition, new Date());
  return (
    <div className="grid gap-2">
      <p className="tabular-nums">
        <Terms>{fulfilledInWords(counts, (count) => formatNumber(count, locale))}</Terms>
      </p>
      {counts.ofThem > 0 && <TextLink href="/definition/leads">Show these leads</TextLink>}
      {counts.openInquiries > 0 && <TextLink href="/definition/leads?among=open">Show the open inquiries</TextLink>}
    </div>
  );
}
