import type { Metadata } from "next";
import { LeadsBehindRow } from "#features/definitions/evidence/components/leads-behind-row.tsx";
import { findAskable } from "#features/definitions/evidence/queries/find-askable.ts";
import { rowSearch } from "#features/definitions/evidence/schema.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Leads behind the evidence" };

export default async function LeadsBehindEvidencePage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = rowSearch.parse(await searchParams);
  return (
    <Page title="Leads behind the evidence" lead="As they are known now; newest first.">
      <LeadsBehindRow
        search={search}
        catalogue={await findAskable(actor)}
        person={actor}
        reader={{ timeZone, locale }}
      />
    </Page>
  );
}
