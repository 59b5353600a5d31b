import type { Section } from "#features/agreements/schema.ts";
import { Chip } from "#ui/chip.tsx";
import { Terms } from "#ui/glossary/term.tsx";
import type { Editor } from "../queries/find-editor.ts";
import type { SectionName } from "../schema/definition.ts";
import { AddClause } from "./add-clause.tsx";
import type { Places } from "./clause-deeds.tsx";
import { type ClauseHistory, isTriedSection } from "./clause-history.ts";
import { ClauseItem } from "./clause-item.tsx";
import { sectionWords } from "./section-words.ts";

type SectionCardProps = {
  section: Section & { readonly name: SectionName };
  editor: Editor;
  mayEdit: boolean;
  maySuggest: boolean;
  history: ClauseHistory;
};

/** A part of the definition: what it is for, its clauses, and what is in force and no longer in it. */
export function SectionCard({
  section: { name, title, owes, isSingle },
  editor,
  mayEdit,
  maySuggest,
  history,
}: SectionCardProps) {
  const clauses = editor.draft.clauses.filter(({ section }) => section === name);
  const gone = editor.gone.get(name) ?? [];
  const { meaning, add } = sectionWords[name];
  const canAdd = mayEdit && !(isSingle && clauses.length > 0);
  if (!canAdd && clauses.length === 0 && gone.length === 0) return null;
  return (
    <section aria-labelledby={`part-${name}`} className="rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-5 pt-4 pb-3 sm:px-6">
        <h2 id={`part-${name}`} className="text-base">
          <Terms>{title}</Terms>
        </h2>
        {owes !== "both" && <Chip tone={owes}>{owes === "sales" ? "Sales owes" : "Marketing owes"}</Chip>}
        <div className="flex basis-full flex-wrap items-baseline justify-between gap-x-4 text-soft">
          <p className="text-pretty">
            <Terms>{meaning}</Terms>
          </p>
          {isTriedSection(name) && clauses.length > 0 && <p className="font-semibold text-xs">{history.heading}</p>}
        </div>
      </header>
      {clauses.length > 0 && (
        <ol className="border-line border-t">
          {clauses.map((clause, at) => (
            <ClauseItem
              key={clause.id}
              clause={clause}
              editor={editor}
              places={placesOf(
                clauses.map(({ id }) => id),
                at,
              )}
              mayEdit={mayEdit}
              maySuggest={maySuggest}
              history={history}
            />
          ))}
        </ol>
      )}
      {gone.length > 0 && editor.inForce && (
        <div className="grid gap-1 border-line border-t px-5 py-4 text-soft sm:px-6">
          <p className="font-semibold text-xs">Taken out since version {editor.inForce.number}</p>
          {gone.map(({ id, sentence }) => (
            <p key={id} className="wrap-anywhere font-serif">
              <del>{sentence}</del>
            </p>
          ))}
        </div>
      )}
      {canAdd && (
        <div className="border-line border-t px-5 py-3 sm:px-6">
          <AddClause section={name} label={add} vocabulary={editor.vocabulary} />
        </div>
      )}
    </section>
  );
}

function placesOf(ids: readonly string[], at: number): Places {
  const before = (place: number) => ids[place - 1] ?? "";
  return {
    now: before(at),
    up: at > 0 ? before(at - 1) : undefined,
    down: at < ids.length - 1 ? ids[at + 1] : undefined,
  };
}
