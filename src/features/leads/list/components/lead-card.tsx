import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { Notice } from "#ui/controls/notice.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Reader } from "#ui/time.tsx";
import { assignmentPolicy } from "../../assignment/policy.ts";
import { importPolicy } from "../../imports/policy.ts";
import { listPolicy } from "../policy.ts";
import type { Choices } from "../queries/find-list.ts";
import type { LeadPage } from "../queries/list-leads.ts";
import { filterOf, isFiltered, leadsAddress } from "../rules/address.ts";
import { chosenColumns, listColumns } from "../rules/columns.ts";
import { labelOf } from "../rules/labels.ts";
import type { LeadSearch } from "../schema.ts";
import { ColumnForm } from "./column-form.tsx";
import { ExportForm } from "./export-form.tsx";
import { LeadList } from "./lead-list.tsx";

type LeadCardProps = {
  page: Outcome<LeadPage>;
  search: LeadSearch;
  choices: Choices;
  person: Person;
  reader: Reader;
};

/** The leads themselves, with what can be done with all of them. */
export function LeadCard({ page, search, choices, person, reader }: LeadCardProps) {
  if (isRefusal(page)) {
    const custom = new Map(choices.fields.map(({ key, label }) => [key, label]));
    const sentences = Object.entries(page.fields ?? {}).map(([name, says]) => `${labelOf(name, custom)}: ${says}`);
    return <Notice tone="missed">{sentences.join(" ") || "This can’t be shown."}</Notice>;
  }
  if (page.items.length === 0) return <Nothing search={search} person={person} />;
  const all = listColumns(choices.fields);
  const mayAssign = isAllowed(person, assignmentPolicy.assign, undefined);
  const types = Object.fromEntries(choices.fields.map(({ key, type }) => [key, type]));
  return (
    <section
      aria-label="The leads"
      className="rounded-card border border-line bg-surface px-3 pb-3 sm:px-5 print:border-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 py-2 print:hidden">
        <ColumnForm search={search} all={all} />
        {isAllowed(person, listPolicy.export, undefined) && <ExportForm search={search} />}
      </div>
      {search.cursor !== undefined && (
        <p className="flex flex-wrap gap-x-6 pb-2">
          <TextLink href={leadsAddress({ ...search, cursor: undefined })}>From the beginning</TextLink>
          {page.previousCursor !== null && (
            <TextLink href={leadsAddress({ ...search, cursor: page.previousCursor })}>Those before</TextLink>
          )}
        </p>
      )}
      <LeadList
        key={leadsAddress(search)}
        first={page}
        search={search}
        columns={chosenColumns(search, all)}
        reading={{ ...reader, types, currency: choices.currency }}
        owners={mayAssign ? choices.members.filter(({ isActive }) => isActive) : []}
      />
    </section>
  );
}

function Nothing({ search, person }: Pick<LeadCardProps, "search" | "person">) {
  if (isFiltered(filterOf(search))) {
    return (
      <EmptyState title="No lead is like this" action={<TextLink href="/leads">Show all leads</TextLink>}>
        Leave out one of the conditions above. Words are found by their beginnings, other texts as they stand there.
      </EmptyState>
    );
  }
  const mayImport = isAllowed(person, importPolicy.bring, undefined);
  return (
    <EmptyState
      title="There are no leads yet"
      action={mayImport && <TextLink href="/leads/import">Import a file</TextLink>}
    >
      {mayImport
        ? "Bring those that you have: what HubSpot, Salesforce, Pipedrive and others export is recognised, and nothing of it is lost. Later leads come in by webhooks, the API or another file."
        : "A head or an admin brings them from a file. Later leads come in by webhooks, the API or another file."}
    </EmptyState>
  );
}
