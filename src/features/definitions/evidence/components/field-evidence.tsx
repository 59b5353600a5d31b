import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isRefusal } from "#platform/refusals.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { type Catalogue, findField } from "../../rules/catalogue.ts";
import { findEvidence } from "../queries/find-evidence.ts";
import { groundInWords } from "../rules/ground-in-words.ts";
import { offerOf } from "../rules/offer.ts";
import { beginOf } from "../rules/period.ts";
import type { EvidenceRow, EvidenceSearch } from "../schema.ts";
import { AddToDraft } from "./add-to-draft.tsx";
import { Doubts } from "./doubts.tsx";
import { EvidenceTable } from "./evidence-table.tsx";
import { Sorting } from "./sorting.tsx";

type FieldEvidenceProps = { search: EvidenceSearch; catalogue: Catalogue; person: Person; reader: Reader };

/** How the values of one field converted, and what makes that doubtful. */
export async function FieldEvidence({ search, catalogue, person, reader }: FieldEvidenceProps) {
  const now = new Date();
  const { field: name, outcome, period } = search;
  const filter = { field: name, outcome, ...beginOf(period, now, reader.timeZone) };
  const evidence = await findEvidence(person, filter, now);
  const field = findField(catalogue, name);
  if (isRefusal(evidence) || !field) {
    return <EmptyState title="There is no such field any more">Choose another one above.</EmptyState>;
  }
  if (evidence.leads === 0) return <NoLeads />;
  const deedOf = (row: EvidenceRow) => {
    const offer = offerOf(row, field, catalogue.currency);
    return offer && <AddToDraft {...offer} />;
  };
  return (
    <Card title={field.label} aside={<Sorting search={search} />}>
      <div className="grid gap-5">
        <Doubts evidence={evidence} />
        <EvidenceTable
          evidence={evidence}
          search={search}
          locale={reader.locale}
          deedOf={isAllowed(person, draftPolicy.edit, undefined) ? deedOf : null}
        />
        <p className="text-pretty text-soft">{groundInWords(evidence, outcome)}</p>
      </div>
    </Card>
  );
}

function NoLeads() {
  return (
    <EmptyState
      title="No lead came in on these days"
      action={<TextLink href="/leads/import">Bring your history</TextLink>}
    >
      With your leads of the last years and what became of them, each value of a field stands here with how often it led
      to a customer.
    </EmptyState>
  );
}
