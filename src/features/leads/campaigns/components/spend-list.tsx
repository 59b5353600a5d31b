import { Money } from "#ui/amount.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Table } from "#ui/table.tsx";
import type { CampaignSpend } from "../schema.ts";

type SpendListProps = { campaign: CampaignSpend; year: string; locale: string };

/** What a campaign cost in the months of a year, for whoever only reads it. */
export function SpendList({ campaign, year, locale }: SpendListProps) {
  const months = campaign.months.filter(({ month }) => month.startsWith(year));
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  if (months.length === 0) {
    return (
      <EmptyState title={`What it cost in ${year} is not yet known`}>
        Marketing says so here, month by month, or a file with spend does.
      </EmptyState>
    );
  }
  return (
    <Table
      caption={`Spend in ${year}`}
      keyOf={({ month }) => month}
      rows={months}
      columns={[
        { header: "Month", cell: ({ month }) => monthName.format(new Date(`${month}-01T00:00:00Z`)) },
        {
          header: "Spend",
          align: "end",
          cell: ({ amount: { amount, currency } }) => (
            <Money amount={Number(amount)} currency={currency} locale={locale} />
          ),
        },
      ]}
    />
  );
}
