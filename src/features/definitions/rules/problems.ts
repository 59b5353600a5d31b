import type { Problem, Worded } from "../../agreements/schema.ts";
import type { Catalogue } from "./catalogue.ts";

/** What is wrong with a draft of a definition, each with a sentence that names the way on. */
export function problemsOf(_clauses: readonly Worded[], _catalogue: Catalogue): Problem[] {
  return [];
}
