import type { Leak } from "../../evidence/schema.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Part } from "../../rules/whole.ts";
import type { Side } from "../schema.ts";

/** What makes the history of one part doubtful, in sentences: its fields that leak, and that it holds for nobody or for all. */
export function partCautions(part: Part, held: Side, all: Side, leaks: readonly Leak[]): string[] {
  const asked = fieldsOf(part);
  return [...leaks.filter(({ field }) => asked.has(field)).map(({ says }) => says), ...reachOf(held, all)];
}

function reachOf(held: Side, all: Side): string[] {
  if (all.leads === 0) return [];
  if (held.leads === 0) return [`Holds for none of ${counted(all.leads)}, so the history says nothing about it.`];
  if (held.leads === all.leads) return [`Holds for all of ${counted(all.leads)}: it tells none from another.`];
  return [];
}

function fieldsOf(part: Part): Set<string> {
  const { content } = part;
  if ("field" in content) return new Set([content.field]);
  return new Set("when" in content ? questionsOf(content.when).map(({ leaf }) => leaf.field) : []);
}

const counted = (leads: number) => (leads === 1 ? "1 lead" : `${numbers.format(leads)} leads`);
const numbers = new Intl.NumberFormat("en-GB");
