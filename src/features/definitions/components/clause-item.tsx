import { ClauseMargin } from "#features/agreements/drafts/components/clause-margin.tsx";
import { clauseAnchor } from "#features/agreements/drafts/rules/anchor.ts";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import type { Editor } from "../queries/find-editor.ts";
import { partOf } from "../rules/part.ts";
import { ClauseDeeds, type Places } from "./clause-deeds.tsx";
import { ClauseEditor } from "./clause-editor.tsx";
import { type ClauseHistory, isTriedSection } from "./clause-history.ts";
import { ClauseReading } from "./clause-reading.tsx";
import { MarkChip } from "./mark-chip.tsx";
import { Sentence } from "./sentence.tsx";

type ClauseItemProps = {
  clause: DraftClause;
  editor: Editor;
  places: Places;
  mayEdit: boolean;
  maySuggest: boolean;
  history: ClauseHistory;
};

/** One clause of the document: its number, its sentence, what changed in it, and what both teams say to it. */
export function ClauseItem({ clause, editor, places, mayEdit, maySuggest, history }: ClauseItemProps) {
  const { id, number, revision, changedBy } = clause;
  const read = partOf(clause.section, clause.content);
  const part = "part" in read ? read.part : null;
  const mark = editor.marks.get(id);
  const isTried = isTriedSection(clause.section);
  const team = changedBy.memberId === null ? undefined : editor.teams.get(changedBy.memberId);
  return (
    <li
      id={clauseAnchor(id)}
      className={`grid scroll-mt-20 items-start gap-x-2 gap-y-2 border-line border-t px-5 py-4 first:border-t-0 target:bg-sunk sm:px-6 ${isTried ? "grid-cols-[1.5rem_minmax(0,1fr)_auto] min-[88rem]:grid-cols-[1.5rem_minmax(0,1fr)_8.5rem_auto] min-[88rem]:gap-x-3" : "grid-cols-[1.5rem_minmax(0,1fr)_auto]"}`}
    >
      <span className="pt-1 text-soft text-xs tabular-nums">{number}</span>
      <div className="min-w-0 font-serif text-[1.0625rem] leading-normal">
        {mayEdit ? (
          <ClauseEditor clause={clause} vocabulary={editor.vocabulary} />
        ) : (
          <ClauseReading clause={clause} vocabulary={editor.vocabulary} maySuggest={maySuggest}>
            <Sentence text={clause.sentence} part={part} catalogue={editor.vocabulary.catalogue} />
          </ClauseReading>
        )}
      </div>
      {isTried && (
        <div className="max-[88rem]:col-start-2 max-[88rem]:row-start-2 min-[88rem]:pt-1">{history.beside(clause)}</div>
      )}
      {mayEdit ? <ClauseDeeds id={id} revision={revision} number={number} places={places} /> : <span />}
      <div className="col-start-2 -col-end-1 grid gap-2">
        {isTried && history.below(clause)}
        {mark && editor.inForce && (
          <div>
            <MarkChip mark={mark} version={editor.inForce.number} by={{ name: changedBy.name, team }} />
          </div>
        )}
        <ClauseMargin clause={clause} />
      </div>
    </li>
  );
}
