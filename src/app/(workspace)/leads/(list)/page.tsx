import type { Metadata } from "next";
import { countDuplicates } from "#features/leads/duplicates/queries/list-duplicates.ts";
import { duplicatesInWords, mostCounted } from "#features/leads/duplicates/rules/words.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { FilterForm } from "#features/leads/list/components/filter-form.tsx";
import { LeadCard } from "#features/leads/list/components/lead-card.tsx";
import { StageCounts } from "#features/leads/list/components/stage-counts.tsx";
import { Wishes } from "#features/leads/list/components/wishes.tsx";
import { findList } from "#features/leads/list/queries/find-list.ts";
import { readSearch } from "#features/leads/list/rules/read-search.ts";
import { ViewList } from "#features/leads/views/components/view-list.tsx";
import { listViews } from "#features/leads/views/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatDay } from "#ui/format.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Leads" };

export default async function LeadsPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = readSearch(await searchParams);
  const [{ page, choices, counts }, views, duplicates] = await Promise.all([
    findList(actor, search),
    listViews(actor),
    countDuplicates(actor, mostCounted + 1),
  ]);
  const mayImport = isAllowed(actor, importPolicy.bring, undefined);
  const names = {
    fields: choices.fields,
    members: new Map(choices.members.map(({ id, name }) => [id, name])),
    campaigns: new Map(choices.campaigns.map(({ id, name }) => [id, name])),
    imports: new Map(choices.imports.map(({ id, name }) => [id, name])),
    day: (on: string) => formatDay(on, locale),
  };
  return (
    <Page width="table" title="Leads" lead="Everybody who may become a customer, the same for both teams.">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <ViewList views={views} search={search} person={actor} />
        <p className="flex flex-wrap gap-x-6 gap-y-1 py-1.5">
          {duplicates > 0 && <TextLink href="/leads/duplicates">{duplicatesInWords(duplicates)}</TextLink>}
          <TextLink href="/leads/today">My day</TextLink>
          <TextLink href="/leads/campaigns">Campaigns</TextLink>
          <TextLink href="/leads/import">{mayImport ? "Import a file" : "Imports"}</TextLink>
        </p>
      </div>
      <StageCounts counts={counts} search={search} locale={locale} />
      <FilterForm search={search} choices={choices} timeZone={timeZone} />
      <Wishes search={search} names={names} />
      <LeadCard page={page} search={search} choices={choices} person={actor} reader={{ timeZone, locale }} />
    </Page>
  );
}
