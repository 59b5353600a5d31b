import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeadsBehind } from "#features/definitions/backtest/components/leads-behind.tsx";
import { findBehind } from "#features/definitions/backtest/queries/find-behind.ts";
import { behindSearch } from "#features/definitions/backtest/schema.ts";
import { FulfillingLeads } from "#features/definitions/components/fulfilling-leads.tsx";
import { findAsked } from "#features/definitions/queries/find-asked.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "The leads behind a number" };

export default async function BehindPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = behindSearch.parse(await searchParams);
  const reader = { timeZone, locale };
  if (search.among === "open") {
    const asked = (await findAsked(actor, search)) ?? notFound();
    return (
      <Page title="Open inquiries that fulfil it" lead="It would hand them over if it took force now; newest first.">
        <FulfillingLeads asked={asked} person={actor} reader={reader} />
      </Page>
    );
  }
  const found = (await findBehind(actor, search, new Date(), timeZone)) ?? notFound();
  return (
    <Page title={found.title} lead="Judged by what was known of them before Sales’ first work; newest first.">
      <LeadsBehind found={found} reader={reader} />
    </Page>
  );
}
