import type { Metadata } from "next";
import { FulfillingLeads } from "#features/definitions/components/fulfilling-leads.tsx";
import { fulfillingSearch } from "#features/definitions/schema/addresses.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Leads that fulfil the draft" };

export default async function FulfillingPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { among } = fulfillingSearch.parse(await searchParams);
  return (
    <Page title="Leads that fulfil the draft" lead="As they are known now; newest first.">
      <FulfillingLeads among={among} person={actor} reader={{ timeZone, locale }} />
    </Page>
  );
}
