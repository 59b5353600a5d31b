import { storableJson } from "#platform/fields.ts";
import type { ClauseContent, Grammar, KindOutline } from "../../schema.ts";

type Told = { readonly section: string; readonly content: ClauseContent };
type Problems = { readonly problems: Record<string, string> };

const storable = storableJson();

/** A clause's content as its kind keeps it; or what is wrong with it, by JSON pointer: "/section", "/content/points". */
export function parsedClause(
  { sections }: Pick<KindOutline, "sections">,
  { parse }: Pick<Grammar, "parse">,
  { section, content }: Told,
): { readonly content: ClauseContent } | Problems {
  if (!sections.some(({ name }) => name === section)) {
    return { problems: { "/section": `One of ${sections.map(({ name }) => name).join(", ")}.` } };
  }
  const { error } = storable.safeParse(content);
  if (error) return { problems: { "/content": error.issues[0]?.message ?? "" } };
  const parsed = parse(section, content);
  return "problems" in parsed ? { problems: under("/content", parsed.problems) } : parsed;
}

/** The same of many; pointers begin with each one's place, "/clauses/3/content/points". */
export function parsedClauses<Clause extends Told>(
  kind: Pick<KindOutline, "sections">,
  grammar: Pick<Grammar, "parse">,
  clauses: readonly Clause[],
): { readonly clauses: Clause[] } | Problems {
  const read: Clause[] = [];
  const problems: Record<string, string> = {};
  for (const [at, clause] of clauses.entries()) {
    const parsed = parsedClause(kind, grammar, clause);
    if ("problems" in parsed) Object.assign(problems, under(`/clauses/${at}`, parsed.problems));
    else read.push({ ...clause, content: parsed.content });
  }
  return read.length === clauses.length ? { clauses: read } : { problems };
}

function under(place: string, problems: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([pointer, sentence]) => [`${place}${pointer}`, sentence]));
}
