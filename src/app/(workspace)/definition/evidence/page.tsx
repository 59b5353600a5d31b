import type { Metadata } from "next";
import { Suspense } from "react";
import { EvidenceForm } from "#features/definitions/evidence/components/evidence-form.tsx";
import { FieldEvidence } from "#features/definitions/evidence/components/field-evidence.tsx";
import { findAskable } from "#features/definitions/evidence/queries/find-askable.ts";
import { evidenceAddress } from "#features/definitions/evidence/rules/address.ts";
import { evidenceSearch } from "#features/definitions/evidence/schema.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = evidenceSearch.parse(await searchParams);
  const catalogue = await findAskable(actor);
  return (
    <Page
      title="Evidence"
      lead="How often leads with each value became customers, so that criteria come from your own history."
      width="columns"
    >
      <EvidenceForm search={search} fields={catalogue.fields} />
      <Suspense key={evidenceAddress(search)} fallback={<Skeleton className="h-96" />}>
        <FieldEvidence search={search} catalogue={catalogue} person={actor} reader={{ timeZone, locale }} />
      </Suspense>
    </Page>
  );
}
