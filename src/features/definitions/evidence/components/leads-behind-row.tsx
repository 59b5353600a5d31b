import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { LeadEntries } from "../../components/lead-entries.tsx";
import { type Catalogue, findField } from "../../rules/catalogue.ts";
import { listBehindRow } from "../queries/list-behind-row.ts";
import { evidenceAddress } from "../rules/address.ts";
import { listedInWords, rowInWords } from "../rules/listed-in-words.ts";
import { beginOf } from "../rules/period.ts";
import type { RowSearch } from "../schema.ts";

type LeadsBehindRowProps = { search: RowSearch; catalogue: Catalogue; person: Person; reader: Reader };

/** The leads that a row of evidence counts, newest first. */
export async function LeadsBehindRow({ search, catalogue, person, reader }: LeadsBehindRowProps) {
  const now = new Date();
  const { field: name, outcome, period, kind, only, from = null, to = null } = search;
  const field = findField(catalogue, name);
  const asked = { field: name, outcome, kind, only, ends: { from, to }, days: beginOf(period, now, reader.timeZone) };
  const { leads, inAll } = await listBehindRow(person, asked, now);
  const back = <TextLink href={evidenceAddress({ field: name, outcome, period })}>Back to the evidence</TextLink>;
  if (leads.length === 0 || !field) {
    return (
      <EmptyState title="No lead stands behind this any more" action={back}>
        Leads are sorted by what is known of them now: these may have been told of otherwise meanwhile.
      </EmptyState>
    );
  }
  return (
    <Card title={rowInWords(search, field, catalogue.currency)} aside={listedInWords(leads.length, inAll)}>
      <div className="grid gap-3">
        <LeadEntries leads={leads} reader={reader} />
        {back}
      </div>
    </Card>
  );
}
