import { Amount, Money } from "#ui/amount.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { Day } from "#ui/time.tsx";
import { removeCampaignAction } from "../actions.ts";
import { leadsOfCampaign, rangeOf } from "../rules.ts";
import type { CampaignItem } from "../schema.ts";

type CampaignTableProps = {
  campaigns: readonly CampaignItem[];
  /** Of which year the figures tell, "2026", or "all". */
  year: string;
  mayChange: boolean;
  locale: string;
};

/** Campaigns with what they cost and who came by them in a year; each figure opens what is behind it. */
export function CampaignTable({ campaigns, year, mayChange, locale }: CampaignTableProps) {
  if (campaigns.length === 0) {
    return (
      <EmptyState title="No campaigns yet">
        Whatever Marketing runs to win leads: a webinar, ads, a fair. Imports and programs make those that leads name;
        you can make one below and say what it costs each month.
      </EmptyState>
    );
  }
  const range = rangeOf(year);
  const columns: Column<CampaignItem>[] = [
    {
      header: "Campaign",
      cell: (campaign) => (
        <div className="grid min-w-30 justify-items-start gap-1">
          <TextLink href={`/leads/campaigns/${campaign.id}?year=${year}`}>{campaign.name}</TextLink>
          {mayChange && !campaign.isUsed && <RemoveCampaign campaign={campaign} />}
        </div>
      ),
    },
    {
      header: "Channel",
      cell: ({ channel }) => <span className="inline-block min-w-20">{channel ?? <NotKnown />}</span>,
    },
    { header: "Runs", cell: (campaign) => <Days campaign={campaign} locale={locale} /> },
    { header: "Spend", align: "end", cell: (campaign) => <Spend {...{ campaign, year, locale }} /> },
    {
      header: "Leads",
      align: "end",
      cell: ({ id, leads }) => <Count count={leads} href={leadsOfCampaign(id, range)} locale={locale} />,
    },
    {
      header: "Won",
      align: "end",
      cell: ({ id, won }) => <Count count={won} href={leadsOfCampaign(id, range, "won")} locale={locale} />,
    },
  ];
  return <Table caption="Campaigns" keyOf={({ id }) => id} rows={campaigns} columns={columns} />;
}

function Days({ campaign: { startsOn, endsOn }, locale }: { campaign: CampaignItem; locale: string }) {
  if (startsOn === null && endsOn === null) return <NotKnown />;
  return (
    <span>
      {startsOn && <Day on={startsOn} locale={locale} />}
      {endsOn ? (
        <>
          {" to "}
          <Day on={endsOn} locale={locale} />
        </>
      ) : (
        " on"
      )}
    </span>
  );
}

type SpendProps = Pick<CampaignTableProps, "year" | "locale"> & { campaign: CampaignItem };

function Spend({ campaign: { id, spend }, year, locale }: SpendProps) {
  if (spend === null) return <NotKnown />;
  return (
    <TextLink href={`/leads/campaigns/${id}?year=${year}`}>
      <Money amount={Number(spend.amount)} currency={spend.currency} locale={locale} />
    </TextLink>
  );
}

function Count({ count, href, locale }: { count: number; href: string; locale: string }) {
  if (count === 0) return <Amount value={0} locale={locale} />;
  return (
    <TextLink href={href}>
      <Amount value={count} locale={locale} />
    </TextLink>
  );
}

function NotKnown() {
  return <span className="text-soft">not yet known</span>;
}

function RemoveCampaign({ campaign: { id, name, revision } }: { campaign: CampaignItem }) {
  return (
    <ConfirmButton
      label="Remove"
      look="bare"
      accessibleLabel={`Remove ${name}`}
      question={`Remove the campaign “${name}”?`}
      consequence="Nobody came by it and no spend is known of it. A lead or a file that names it makes it anew."
      confirmLabel="Remove the campaign"
      action={removeCampaignAction}
    >
      <input type="hidden" name="campaignId" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </ConfirmButton>
  );
}
