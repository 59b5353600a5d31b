import { countedLeads } from "../../../leads/rules/counted.ts";
import type { Leak } from "../../evidence/schema.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Part } from "../../rules/whole.ts";
import type { Side } from "../schema.ts";

/** What makes the history of one part doubtful, in sentences: its fields that leak, and that it holds for nobody or for all. */
export function partCautions(part: Part, held: Side, all: Side, leaks: readonly Leak[]): string[] {
  const asked = fieldsOf(part);
  return [...leaks.filter(({ field }) => asked.has(field)).map(({ says }) => says), ...reachOf(part, held, all)];
}

/** A part that kept nobody out, or let nobody in, wasn't tried on these leads. */
function reachOf({ section }: Part, held: Side, all: Side): string[] {
  const everybody = countedLeads(all.leads);
  if (all.leads === 0 || (held.leads > 0 && held.leads < all.leads)) return [];
  if (held.leads > 0) return [`Holds for all of the ${everybody}, so it tells none from another.`];
  const kept = section === "disqualifier" ? "kept nobody out" : "holds for nobody";
  return [`Of the ${everybody} it ${kept}, so they can’t show what it is worth.`];
}

function fieldsOf({ content }: Part): Set<string> {
  if ("field" in content) return new Set([content.field]);
  return new Set("when" in content ? questionsOf(content.when).map(({ leaf }) => leaf.field) : []);
}
