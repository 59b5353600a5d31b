import type { Metadata } from "next";
import { factTypes, trail } from "#facts.ts";
import { ActivityList } from "#features/activity/components/activity-list.tsx";
import { ChainState } from "#features/activity/components/chain-state.tsx";
import { ExportForm } from "#features/activity/components/export-form.tsx";
import { FilterForm } from "#features/activity/components/filter-form.tsx";
import { activityPolicy } from "#features/activity/policy.ts";
import { findActivity } from "#features/activity/queries/find-activity.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { activityAddress } from "#features/activity/rules/filter.ts";
import { activitySearch } from "#features/activity/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = activitySearch.parse(await searchParams);
  const page = await findActivity(actor, trail, { filter: search, timeZone }, { cursor: search.cursor ?? null });
  const verification = search.verify === undefined ? null : await verifyActivity(actor);
  const mayExport = isAllowed(actor, activityPolicy.export, undefined);
  return (
    <Page title="Activity" lead="Who did what when. Nothing here can be changed afterwards without being noticed.">
      <FilterForm filter={search} actors={page.actors} types={factTypes} timeZone={timeZone} />
      <ChainState
        verifyAddress={activityAddress(search, { verify: "now" })}
        verification={verification}
        reader={{ timeZone, locale }}
      />
      <Card title="Entries" aside={<ExportForm filter={search} mayExport={mayExport} />}>
        <ActivityList page={page} search={search} reader={{ timeZone, locale }} sentence={trail.sentence} />
      </Card>
    </Page>
  );
}
