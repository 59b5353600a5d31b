import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DismissedList } from "#features/leads/duplicates/components/answered-pairs.tsx";
import { DuplicateList } from "#features/leads/duplicates/components/duplicate-list.tsx";
import { MergeList } from "#features/leads/duplicates/components/merge-list.tsx";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { findDuplicatesPage } from "#features/leads/duplicates/queries/find-duplicates-page.ts";
import { duplicatesSearch } from "#features/leads/duplicates/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isRefusal } from "#platform/refusals.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";
import { RefreshOn } from "#ui/live/refresh-on.tsx";

export const metadata: Metadata = { title: "Duplicates" };

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { cursor } = duplicatesSearch.parse(await searchParams);
  const found = await findDuplicatesPage(actor, cursor);
  if (isRefusal(found)) redirect("/leads/duplicates");
  const { page, dismissed, merges } = found;
  const mayAnswer = isAllowed(actor, duplicatePolicy.merge, undefined);
  const reader = { timeZone, locale };
  return (
    <Page
      title="Duplicates"
      lead="Leads that may be one person. Keep one: it tells the story of both from then on, and you can undo it."
    >
      <RefreshOn topics={["duplicate"]} />
      <Card title="To decide" aside="The most certain first">
        <DuplicateList page={page} isFirst={cursor === undefined} mayAnswer={mayAnswer} reader={reader} />
      </Card>
      {merges.length > 0 && (
        <Card title="Merged" aside="The latest first">
          <MergeList merges={merges} mayUndo={mayAnswer} reader={reader} />
        </Card>
      )}
      {dismissed.length > 0 && (
        <Card title="Said to be two">
          <DismissedList pairs={dismissed} mayAnswer={mayAnswer} reader={reader} />
        </Card>
      )}
    </Page>
  );
}
