import type { Metadata } from "next";
import { factSentence } from "#facts.ts";
import { ActivityList } from "#features/activity/components/activity-list.tsx";
import { ChainState } from "#features/activity/components/chain-state.tsx";
import { listActivity } from "#features/activity/queries/list-activity.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { activitySearch } from "#features/activity/schema.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { cursor, verify } = activitySearch.parse(await searchParams);
  const page = await listActivity(actor, cursor ?? null);
  const verification = verify === undefined ? null : await verifyActivity(actor);
  return (
    <Page title="Activity" lead="Who did what when. Nothing here can be changed afterwards without being noticed.">
      <ChainState verification={verification} reader={{ timeZone, locale }} />
      <Card title="Entries" aside="newest first">
        <ActivityList page={page} isNewest={!cursor} reader={{ timeZone, locale }} sentence={factSentence} />
      </Card>
    </Page>
  );
}
