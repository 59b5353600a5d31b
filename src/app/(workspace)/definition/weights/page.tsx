import type { Metadata } from "next";
import { Suspense } from "react";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { BeginCard } from "#features/definitions/components/begin-card.tsx";
import { DefinitionRoom } from "#features/definitions/components/definition-room.tsx";
import { findEditor } from "#features/definitions/queries/find-editor.ts";
import { OutcomeChoice } from "#features/definitions/weights/components/outcome-choice.tsx";
import { SuggestedWeights } from "#features/definitions/weights/components/suggested-weights.tsx";
import { weightsSearch } from "#features/definitions/weights/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

export const metadata: Metadata = { title: "Suggested points" };

export default async function WeightsPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { outcome } = weightsSearch.parse(await searchParams);
  const editor = await findEditor(actor, undefined);
  return (
    <Page
      title="Suggested points"
      lead="Learnt from the older part of your history and judged on the newer. They change nothing until you take them over."
    >
      {editor ? (
        <DefinitionRoom agreementId={editor.draft.agreementId} person={actor} reader={{ timeZone, locale }}>
          <OutcomeChoice outcome={outcome} />
          <Suspense key={outcome} fallback={<Skeleton className="h-96" />}>
            <SuggestedWeights editor={editor} outcome={outcome} person={actor} locale={locale} />
          </Suspense>
        </DefinitionRoom>
      ) : (
        <BeginCard revision={1} inForce={null} mayEdit={isAllowed(actor, draftPolicy.edit, undefined)} />
      )}
    </Page>
  );
}
