import { owesLine, sideLook } from "../../components/sides.ts";
import { clauseAnchor } from "../../drafts/rules/anchor.ts";
import type { VersionContent } from "../schema.ts";

type PaperProps = {
  content: VersionContent;
  /** The clauses that aren't worded as in the version it is compared with. */
  changed: ReadonlySet<string>;
};

/** What a version says, as a document: its parts, and its clauses numbered through all of them. */
export function Paper({ content: { sections }, changed }: PaperProps) {
  return (
    <div className="grid max-w-[68ch] gap-8 font-serif text-[1.0625rem] leading-normal print:max-w-none print:gap-3 print:text-xs">
      {sections
        .filter(({ clauses }) => clauses.length > 0)
        .map(({ name, title, owes, clauses }) => (
          <section key={name} aria-label={title} className="break-inside-auto">
            <header
              className={`mb-3 border-t-2 pt-2 print:mb-1 print:flex print:items-baseline print:gap-3 print:border-t print:pt-1 font-sans ${sideLook[owes].edge}`}
            >
              <h3 className={`text-base ${sideLook[owes].text}`}>{title}</h3>
              <p className="text-soft text-xs">{owesLine[owes]}</p>
            </header>
            <ol className="grid gap-3 print:gap-1">
              {clauses.map(({ id, number, sentence }) => (
                <li key={id} id={clauseAnchor(id)} className="grid grid-cols-[2rem_1fr] target:bg-shared-ground">
                  <span aria-hidden className="pt-1 print:pt-0 font-sans text-soft text-xs tabular-nums">
                    {number}
                  </span>
                  <p className="wrap-anywhere text-pretty">
                    <span className="sr-only">Clause {number}: </span>
                    {sentence}
                    {changed.has(id) && (
                      <span className="font-sans font-semibold text-at-risk text-xs"> · changed</span>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}
