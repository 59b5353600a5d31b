import { Redline } from "../../drafts/components/redline.tsx";
import { clauseAnchor } from "../../drafts/rules/anchor.ts";
import type { ClauseChange, Changes as Found } from "../rules/changes-between.ts";

type ChangesProps = { changes: Found; earlier: number };

const notes: Readonly<Record<ClauseChange["became"], string>> = {
  reworded: "",
  measured_anew: "reads the same, what it measures is new",
  moved: "stands elsewhere",
  added: "new",
  removed: "taken out",
};

/** What isn't as in an earlier version, clause by clause and word by word, before all that is. */
export function Changes({ changes: { clauses, unchanged }, earlier }: ChangesProps) {
  return (
    <section aria-labelledby="changes" className="grid gap-3">
      <h2 id="changes" className="text-sm text-soft">
        {clauses.length === 0 ? `Says what version ${earlier} says` : `Changed since version ${earlier}`}
      </h2>
      {clauses.map((change) => (
        <article key={change.id} className="wrap-anywhere rounded-card border border-line bg-surface px-5 py-4">
          <p className="mb-1 text-soft text-xs">
            <Name change={change} /> · {change.title}
            {notes[change.became] && <span className="font-semibold text-at-risk"> · {notes[change.became]}</span>}
          </p>
          <p className="max-w-[68ch] text-pretty font-serif text-[1.0625rem]">
            {change.before === null ? change.after : <Redline before={change.before} after={change.after ?? ""} />}
          </p>
        </article>
      ))}
      <p className="text-soft">{unchanged === 1 ? "1 clause is unchanged." : `${unchanged} clauses are unchanged.`}</p>
    </section>
  );
}

/** Where a clause stands, as a way to it in the text; what was taken out stands there no longer. */
function Name({ change: { id, became, number } }: { change: ClauseChange }) {
  if (became === "removed") return `Clause ${number} of before`;
  return (
    <a href={`#${clauseAnchor(id)}`} className="font-semibold text-ink underline decoration-dotted underline-offset-4">
      Clause {number}
    </a>
  );
}
