import type { ClauseContent, Grammar, KindOutline } from "../../schema.ts";

type Told = { readonly section: string; readonly content: ClauseContent };
type Problems = { readonly problems: Record<string, string> };

/** A clause's content as its kind keeps it; or what is wrong with it, by JSON pointer: "/section", "/content/points". */
export function parsedClause(
  { sections }: Pick<KindOutline, "sections">,
  { parse }: Pick<Grammar, "parse">,
  { section, content }: Told,
): { readonly content: ClauseContent } | Problems {
  if (!sections.some(({ name }) => name === section)) {
    return { problems: { "/section": `One of ${sections.map(({ name }) => name).join(", ")}.` } };
  }
  const parsed = parse(section, content);
  return "problems" in parsed ? { problems: under("/content", parsed.problems) } : parsed;
}

/** The same of many; pointers begin with each one's place, "/clauses/3/content/points". */
export function parsedClauses<Clause extends Told>(
  kind: Pick<KindOutline, "sections">,
  grammar: Pick<Grammar, "parse">,
  clauses: readonly Clause[],
): { readonly clauses: Clause[] } | Problems {
  const kept: Clause[] = [];
  const problems: Record<string, string> = {};
  for (const [at, clause] of clauses.entries()) {
    const parsed = parsedClause(kind, grammar, clause);
    if ("problems" in parsed) Object.assign(problems, under(`/clauses/${at}`, parsed.problems));
    else kept.push({ ...clause, content: parsed.content });
  }
  return kept.length === clauses.length ? { clauses: kept } : { problems };
}

function under(place: string, problems: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([pointer, sentence]) => [`${place}${pointer}`, sentence]));
}
