import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeCampaignForm } from "#features/leads/campaigns/components/campaign-form.tsx";
import { SpendForm } from "#features/leads/campaigns/components/spend-form.tsx";
import { SpendList } from "#features/leads/campaigns/components/spend-list.tsx";
import { YearLinks } from "#features/leads/campaigns/components/year-links.tsx";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { findCampaign, findFirstDay } from "#features/leads/campaigns/queries.ts";
import { channelAndDays, leadsOfCampaign, oneYear, yearsFrom } from "#features/leads/campaigns/rules.ts";
import { campaignInput, yearSearch } from "#features/leads/campaigns/schema.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Campaign" };

type CampaignPageProps = { params: Promise<{ campaignId: string }>; searchParams: Promise<object> };

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const { actor, timeZone, locale } = await requireSession();
  const asked = campaignInput.safeParse(await params);
  if (!asked.success) notFound();
  const { campaignId } = asked.data;
  const [campaign, first] = await Promise.all([findCampaign(actor, campaignId), findFirstDay(actor)]);
  if (isRefusal(campaign)) notFound();
  const { currency } = await findWorkspace(actor);
  const today = dayAt(timeZone, new Date());
  const year = oneYear(yearSearch.parse(await searchParams).year, today);
  const mayChange = isAllowed(actor, campaignPolicy.change, undefined);
  return (
    <Page title={campaign.name} lead={channelAndDays(campaign)}>
      <YearLinks years={yearsFrom(first, today)} shown={year} path={`/leads/campaigns/${campaignId}`} />
      <Card title={`Spend in ${year}`} aside={<TextLink href={leadsOfCampaign(campaignId, {})}>Its leads</TextLink>}>
        {mayChange ? (
          <SpendForm key={year} campaign={campaign} year={year} currency={currency} locale={locale} />
        ) : (
          <SpendList campaign={campaign} year={year} locale={locale} />
        )}
      </Card>
      {mayChange && (
        <Card title="The campaign">
          <ChangeCampaignForm campaign={campaign} />
        </Card>
      )}
    </Page>
  );
}
