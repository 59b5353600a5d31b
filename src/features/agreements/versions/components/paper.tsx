import { owesLine, sideLook } from "../../components/sides.ts";
import { clauseAnchor } from "../../drafts/rules/anchor.ts";
import type { ClauseChange } from "../rules/changes-between.ts";
import type { VersionContent } from "../schema/version.ts";

type PaperProps = {
  content: VersionContent;
  /** What became of clauses since the version that it is compared with. */
  became: ReadonlyMap<string, ClauseChange["became"]>;
};

/** What a version says, as a document: its parts, and its clauses numbered through all of them. */
export function Paper({ content: { sections }, became }: PaperProps) {
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
                    <Became became={became.get(id)} />
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}

function Became({ became }: { became: ClauseChange["became"] | undefined }) {
  if (!became) return null;
  return <span className="font-sans font-semibold text-at-risk text-xs"> · {words[became]}</span>;
}

const words: Readonly<Record<ClauseChange["became"], string>> = {
  reworded: "changed",
  measured_anew: "changed in what it measures",
  moved: "moved",
  added: "new",
  removed: "taken out",
};
