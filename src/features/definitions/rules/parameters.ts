import type { Condition, Leaf } from "../schema/condition.ts";
import { type Catalogue, findField } from "./catalogue.ts";
import { lineOf } from "./tree.ts";
import type { Part } from "./whole.ts";

/** A stretch of a sentence: a parameter, which can be changed, or the words around it. */
export type Stretch = { readonly text: string; readonly isParameter: boolean };

/** A clause's sentence cut where its parameters stand, as far as they stand there word by word. */
export function stretchesOf(sentence: string, part: Part, catalogue: Catalogue): Stretch[] {
  const parameters = [...new Set(parametersOf(part, catalogue))].filter((text) => text !== "");
  if (parameters.length === 0) return [{ text: sentence, isParameter: false }];
  const longestFirst = parameters.sort((one, other) => other.length - one.length).map(literally);
  const cut = sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "u"));
  return cut.map((text, at) => ({ text, isParameter: at % 2 === 1 })).filter(({ text }) => text !== "");
}

function parametersOf({ section, content }: Part, catalogue: Catalogue): string[] {
  switch (section) {
    case "disqualifier":
    case "criterion":
      return inCondition(content.when, catalogue);
    case "required_field":
      return [findField(catalogue, content.field)?.label ?? content.field];
    case "score_rule":
      return [...inCondition(content.when, catalogue), String(content.points)];
    case "scoring":
      return [content.threshold, ...Object.values(content.groupCaps ?? {})].map(String);
    case "recycling":
      return [String(content.restDays)];
    default:
      return [];
  }
}

function inCondition(condition: Condition, catalogue: Catalogue): string[] {
  const line = lineOf(condition);
  if (!("leaf" in line)) return line.conditions.flatMap((each) => inCondition(each, catalogue));
  return [findField(catalogue, line.leaf.field)?.label ?? line.leaf.field, ...inValue(line.leaf)];
}

function inValue(leaf: Leaf): string[] {
  return "value" in leaf ? textsIn(leaf.value) : [];
}

/** A text for a pattern that finds just this text. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}
