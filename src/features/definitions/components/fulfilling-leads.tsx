import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { findDraft } from "../../agreements/drafts/queries/find-draft.ts";
import { definitionKind } from "../queries/definition-kind.ts";
import { listFulfilling, mostListed } from "../queries/fulfilling.ts";
import { definitionOf } from "../rules/whole.ts";
import { isTooLarge } from "../rules/whole-flaws.ts";
import type { FulfillingSearch } from "../schema/addresses.ts";
import { LeadEntries } from "./lead-entries.tsx";

type FulfillingLeadsProps = FulfillingSearch & { person: Person; reader: Reader };

/** The leads behind what the draft's margin counts, newest first. */
export async function FulfillingLeads({ among, person, reader }: FulfillingLeadsProps) {
  const draft = await findDraft(person, definitionKind);
  const definition = definitionOf(draft?.clauses ?? []);
  const isAsked = draft !== null && draft.clauses.length > 0 && !isTooLarge(definition);
  const leads = isAsked ? await listFulfilling(person, definition, among, new Date()) : [];
  const title = among === "open" ? "Open inquiries" : "Of the last 12 months";
  if (leads.length === 0) {
    return (
      <EmptyState title="No lead fulfils the draft" action={<TextLink href="/definition">Open the draft</TextLink>}>
        Whoever fulfils all that it asks, as they are known now, stands here.
      </EmptyState>
    );
  }
  return (
    <Card title={title} aside={leads.length > mostListed ? `The newest ${mostListed}` : `${leads.length} in all`}>
      <LeadEntries leads={leads.slice(0, mostListed)} reader={reader} />
    </Card>
  );
}
