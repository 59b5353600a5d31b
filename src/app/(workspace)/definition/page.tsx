import type { Metadata } from "next";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { DraftTried } from "#features/definitions/backtest/components/draft-tried.tsx";
import { historyOfClauses } from "#features/definitions/backtest/components/history-of-clauses.tsx";
import { TriedCards } from "#features/definitions/backtest/components/tried-cards.tsx";
import { triedSearch } from "#features/definitions/backtest/schema.ts";
import { BeginCard } from "#features/definitions/components/begin-card.tsx";
import { DefinitionDocument } from "#features/definitions/components/definition-document.tsx";
import { DefinitionHead } from "#features/definitions/components/definition-head.tsx";
import { DefinitionMargin } from "#features/definitions/components/definition-margin.tsx";
import { DefinitionRoom } from "#features/definitions/components/definition-room.tsx";
import { findEditor } from "#features/definitions/queries/find-editor.ts";
import { editorSearch } from "#features/definitions/schema/addresses.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";

export const metadata: Metadata = { title: "Lead definition" };

export default async function DefinitionPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const search = await searchParams;
  const asked = triedSearch.parse(search);
  const editor = await findEditor(actor, editorSearch.parse(search).thread);
  const now = new Date();
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-7xl grid-cols-1 content-start gap-6 px-4 py-6 sm:px-8 md:py-8 xl:grid-cols-[minmax(0,1fr)_26rem]"
    >
      {editor ? (
        <DefinitionRoom agreementId={editor.draft.agreementId} person={actor} reader={{ timeZone, locale }}>
          <DraftTried editor={editor} asked={asked} person={actor} now={now} timeZone={timeZone}>
            <DefinitionDocument editor={editor} person={actor} history={historyOfClauses(asked, locale)} />
            <DefinitionMargin editor={editor} today={dayAt(timeZone, now)} person={actor} locale={locale}>
              <TriedCards editor={editor} asked={asked} person={actor} locale={locale} />
            </DefinitionMargin>
          </DraftTried>
        </DefinitionRoom>
      ) : (
        <div className="grid gap-6">
          <DefinitionHead editor={null} />
          <BeginCard revision={1} inForce={null} mayEdit={isAllowed(actor, draftPolicy.edit, undefined)} />
        </div>
      )}
    </main>
  );
}
