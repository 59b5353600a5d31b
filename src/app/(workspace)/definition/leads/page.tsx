import type { Metadata } from "next";
import { LeadsBehind } from "#features/definitions/backtest/components/leads-behind.tsx";
import { findBehind } from "#features/definitions/backtest/queries/find-behind.ts";
import { behindSearch } from "#features/definitions/backtest/schema.ts";
import { FulfillingLeads } from "#features/definitions/components/fulfilling-leads.tsx";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "The leads behind a number" };

export default async function BehindPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = behindSearch.parse(await searchParams);
  const reader = { timeZone, locale };
  if (search.among === "open") {
    return (
      <Page
        title="Open inquiries that fulfil the draft"
        lead="It would hand them over if it took force now; newest first."
      >
        <FulfillingLeads person={actor} reader={reader} />
      </Page>
    );
  }
  const found = await findBehind(actor, search, new Date(), timeZone);
  return (
    <Page title={found.title} lead="Judged by what was known of them before Sales’ first work; newest first.">
      <LeadsBehind found={found} reader={reader} />
    </Page>
  );
}
