import { participantOf } from "#features/agreements/drafts/components/participant.ts";
import { RemovedClauses } from "#features/agreements/drafts/components/removed-clauses.tsx";
import type { Person } from "#platform/actor.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { beginDraftAction } from "../actions.ts";
import type { Editor } from "../queries/find-editor.ts";
import { sections } from "../rules/sections.ts";
import { definitionOf } from "../rules/whole.ts";
import { BeginCard } from "./begin-card.tsx";
import type { ClauseHistory } from "./clause-history.ts";
import { DefinitionHead } from "./definition-head.tsx";
import { JsonButton } from "./json-button.tsx";
import { SectionCard } from "./section-card.tsx";

type DefinitionDocumentProps = { editor: Editor; person: Person; history: ClauseHistory };

/** The draft as one document, part by part. */
export function DefinitionDocument({ editor, person, history }: DefinitionDocumentProps) {
  const { mayEdit, maySuggest } = participantOf(person);
  const { clauses, removed, revision } = editor.draft;
  return (
    <article className="grid min-w-0 content-start gap-4">
      <DefinitionHead editor={editor}>
        {mayEdit && editor.inForce && differs(editor) && (
          <ConfirmButton
            label={`Back to version ${editor.inForce.number}`}
            look="quiet"
            question={`Have the draft say what version ${editor.inForce.number} says?`}
            consequence="What differs is reworded or taken out of the draft; everybody’s wordings stay in the history."
            confirmLabel="Go back to it"
            action={beginDraftAction}
          >
            <input type="hidden" name="from" value="in_force" />
            <input type="hidden" name="revision" value={revision} />
          </ConfirmButton>
        )}
        <JsonButton json={JSON.stringify(definitionOf(clauses), null, 2)} revision={revision} mayEdit={mayEdit} />
      </DefinitionHead>
      {clauses.length > 0 && (
        <a
          href="#beside-the-draft"
          className="w-fit font-semibold underline decoration-dotted underline-offset-4 xl:hidden print:hidden"
        >
          What it would have done to your leads
        </a>
      )}
      {clauses.length === 0 && (
        <BeginCard revision={revision} inForce={editor.inForce?.number ?? null} mayEdit={mayEdit} />
      )}
      {sections.map((section) => (
        <SectionCard
          key={section.name}
          section={section}
          editor={editor}
          mayEdit={mayEdit}
          maySuggest={maySuggest}
          history={history}
        />
      ))}
      <RemovedClauses removed={removed} />
    </article>
  );
}

/** Whether the draft says anything else than what is in force. */
function differs({ marks, gone }: Editor): boolean {
  return marks.size > 0 || [...gone.values()].some((clauses) => clauses.length > 0);
}
