import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { findDraft } from "../../agreements/drafts/queries/find-draft.ts";
import { definitionKind } from "../queries/definition-kind.ts";
import { listOpenFulfilling, mostListed } from "../queries/fulfilling.ts";
import { definitionOf } from "../rules/whole.ts";
import { isTooLarge } from "../rules/whole-flaws.ts";
import { LeadEntries } from "./lead-entries.tsx";

/** The open inquiries that fulfil the draft as they are known now, newest first. */
export async function FulfillingLeads({ person, reader }: { person: Person; reader: Reader }) {
  const draft = await findDraft(person, definitionKind);
  const definition = definitionOf(draft?.clauses ?? []);
  const isAsked = draft !== null && draft.clauses.length > 0 && !isTooLarge(definition);
  const leads = isAsked ? await listOpenFulfilling(person, definition, new Date()) : [];
  if (leads.length === 0) {
    return (
      <EmptyState
        title="No open inquiry fulfils the draft"
        action={<TextLink href="/definition">Open the draft</TextLink>}
      >
        Whoever fulfils all that it asks, as they are known now, stands here.
      </EmptyState>
    );
  }
  const shown = leads.length > mostListed ? `The newest ${mostListed}` : `${leads.length} in all`;
  return (
    <Card title="As they are known now" aside={shown}>
      <LeadEntries leads={leads.slice(0, mostListed)} reader={reader} />
    </Card>
  );
}
