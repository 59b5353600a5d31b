import { DecideBy } from "#features/agreements/drafts/components/decide-by.tsx";
import { DraftDates } from "#features/agreements/drafts/components/draft-dates.tsx";
import { ReadyPanel } from "#features/agreements/drafts/components/ready-panel.tsx";
import { ThreadPanel } from "#features/agreements/drafts/components/thread-panel.tsx";
import { versionAddress } from "#features/agreements/versions/rules/address.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Editor } from "../queries/find-editor.ts";

/** Beside the document: what was said about a clause, whether the draft can be proposed, and its days. `today` is the workspace's. */
export function DefinitionMargin({ editor, today }: { editor: Editor; today: string }) {
  const { draft, readiness, nextNumber, thread } = editor;
  const address = versionAddress({ agreementId: draft.agreementId, number: nextNumber });
  const clause = [...draft.clauses, ...draft.removed].find(({ id }) => id === thread?.clauseId);
  return (
    <aside className="grid content-start gap-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto">
      {clause && thread && <ThreadPanel clause={clause} thread={thread} />}
      <ReadyPanel readiness={readiness} number={nextNumber} address={address} revision={draft.revision} />
      <Card title="Days">
        <div className="grid gap-4">
          <DecideBy decideBy={draft.decideBy} today={today} />
          <DraftDates dates={draft} />
        </div>
      </Card>
    </aside>
  );
}
