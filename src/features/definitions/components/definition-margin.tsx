import type { ReactNode } from "react";
import { DecideBy } from "#features/agreements/drafts/components/decide-by.tsx";
import { DraftDates } from "#features/agreements/drafts/components/draft-dates.tsx";
import { ReadyPanel } from "#features/agreements/drafts/components/ready-panel.tsx";
import { ThreadPanel } from "#features/agreements/drafts/components/thread-panel.tsx";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { versionAddress } from "#features/agreements/versions/rules/address.ts";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import { setDecideByAction } from "../actions.ts";
import type { Editor } from "../queries/find-editor.ts";

type DefinitionMarginProps = {
  editor: Editor;
  /** The workspace's. */
  today: string;
  person: Person;
  locale: string;
  /** What the workspace's own history says of the draft. */
  children: ReactNode;
};

/** Beside the document: what was said about a clause, what the history says of the draft, whether it can be proposed, and its days. */
export function DefinitionMargin({ editor, today, person, locale, children }: DefinitionMarginProps) {
  const { draft, readiness, nextNumber, thread } = editor;
  const address = versionAddress({ agreementId: draft.agreementId, number: nextNumber });
  const ask = isAllowed(person, draftPolicy.setDecideBy, undefined) ? setDecideByAction : null;
  const clause = [...draft.clauses, ...draft.removed].find(({ id }) => id === thread?.clauseId);
  return (
    <aside
      id="beside-the-draft"
      aria-label="Beside the draft"
      className="grid content-start gap-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto"
    >
      {clause && thread && <ThreadPanel clause={clause} thread={thread} />}
      {draft.clauses.length > 0 && children}
      <ReadyPanel readiness={readiness} number={nextNumber} address={address} revision={draft.revision} />
      <Card title="Days">
        <div className="grid gap-4">
          <DecideBy decideBy={draft.decideBy} today={today} locale={locale} ask={ask} />
          <DraftDates dates={draft} />
        </div>
      </Card>
    </aside>
  );
}
