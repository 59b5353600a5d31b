import type { Grammar } from "../../schema.ts";
import type { ReplaceDraftInput } from "../schema.ts";

type Clauses = ReplaceDraftInput["clauses"];

/** Clauses as their kind keeps them; or what is wrong with them, by JSON pointer into the input: "/clauses/3/content/points". */
export function parsedClauses(
  { parse }: Pick<Grammar, "parse">,
  clauses: Clauses,
): { readonly clauses: Clauses } | { readonly problems: Record<string, string> } {
  const parsed = clauses.map(({ section, content }) => parse(section, content));
  const problems = parsed.flatMap((one, at) =>
    "problems" in one
      ? Object.entries(one.problems).map(([pointer, sentence]) => [`/clauses/${at}/content${pointer}`, sentence])
      : [],
  );
  if (problems.length > 0) return { problems: Object.fromEntries(problems) };
  return {
    clauses: clauses.map((clause, at) => {
      const one = parsed[at];
      return one && "content" in one ? { ...clause, content: one.content } : clause;
    }),
  };
}
