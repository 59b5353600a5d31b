import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import type { AskedDefinition } from "../queries/find-asked.ts";
import { listOpenFulfilling, mostListed } from "../queries/fulfilling.ts";
import { isTooLarge } from "../rules/whole-flaws.ts";
import { LeadEntries } from "./lead-entries.tsx";

type FulfillingLeadsProps = { asked: AskedDefinition; person: Person; reader: Reader };

/** The open inquiries that fulfil a draft or a version as they are known now, newest first. */
export async function FulfillingLeads({ asked: { definition, page }, person, reader }: FulfillingLeadsProps) {
  const leads = isTooLarge(definition) ? [] : await listOpenFulfilling(person, definition, new Date());
  const back = <TextLink href={page}>Back to what it asks</TextLink>;
  if (leads.length === 0) {
    return (
      <EmptyState title="No open inquiry fulfils it" action={back}>
        Whoever fulfils all that it asks, as they are known now, stands here.
      </EmptyState>
    );
  }
  const shown = leads.length > mostListed ? `The newest ${mostListed}` : `${leads.length} in all`;
  return (
    <Card title="As they are known now" aside={shown}>
      <div className="grid gap-3">
        <LeadEntries leads={leads.slice(0, mostListed)} reader={reader} />
        {back}
      </div>
    </Card>
  );
}
