import { participantOf } from "#features/agreements/drafts/components/participant.ts";
import { RemovedClauses } from "#features/agreements/drafts/components/removed-clauses.tsx";
import type { Person } from "#platform/actor.ts";
import type { Editor } from "../queries/find-editor.ts";
import { sections } from "../rules/sections.ts";
import { definitionOf } from "../rules/whole.ts";
import { BeginCard } from "./begin-card.tsx";
import { DefinitionHead } from "./definition-head.tsx";
import { JsonButton } from "./json-button.tsx";
import { SectionCard } from "./section-card.tsx";

/** The draft as one document, part by part. */
export function DefinitionDocument({ editor, person }: { editor: Editor; person: Person }) {
  const { mayEdit, maySuggest } = participantOf(person);
  const { clauses, removed, revision } = editor.draft;
  return (
    <article className="grid min-w-0 content-start gap-4">
      <DefinitionHead editor={editor}>
        <JsonButton json={JSON.stringify(definitionOf(clauses), null, 2)} revision={revision} mayEdit={mayEdit} />
      </DefinitionHead>
      {clauses.length === 0 && (
        <BeginCard revision={revision} inForce={editor.inForce?.number ?? null} mayEdit={mayEdit} />
      )}
      {sections.map((section) => (
        <SectionCard key={section.name} section={section} editor={editor} mayEdit={mayEdit} maySuggest={maySuggest} />
      ))}
      <RemovedClauses removed={removed} />
    </article>
  );
}
