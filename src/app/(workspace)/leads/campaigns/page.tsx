import type { Metadata } from "next";
import { MakeCampaignForm } from "#features/leads/campaigns/components/campaign-form.tsx";
import { CampaignTable } from "#features/leads/campaigns/components/campaign-table.tsx";
import { YearLinks } from "#features/leads/campaigns/components/year-links.tsx";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { findFirstDay, listCampaigns } from "#features/leads/campaigns/queries.ts";
import { rangeOf, yearsFrom } from "#features/leads/campaigns/rules.ts";
import { yearSearch } from "#features/leads/campaigns/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const today = dayAt(timeZone, new Date());
  const { year = today.slice(0, 4) } = yearSearch.parse(await searchParams);
  const [campaigns, first] = await Promise.all([listCampaigns(actor, rangeOf(year)), findFirstDay(actor)]);
  const mayChange = isAllowed(actor, campaignPolicy.make, undefined);
  return (
    <Page width="columns" title="Campaigns" lead="What Marketing runs to win leads, what it costs, and who came by it.">
      <YearLinks years={yearsFrom(first, today)} shown={year} path="/leads/campaigns" withAll />
      <Card
        title={year === "all" ? "All years" : year}
        aside="Leads count where they came in first; won are those of them who are customers now."
      >
        <CampaignTable campaigns={campaigns} year={year} mayChange={mayChange} locale={locale} />
      </Card>
      {mayChange && (
        <Card title="Make a campaign">
          <MakeCampaignForm />
        </Card>
      )}
    </Page>
  );
}
