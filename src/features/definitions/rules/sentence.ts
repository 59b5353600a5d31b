import type { ClauseContent } from "../../agreements/schema.ts";
import type { Condition } from "../schema.ts";
import type { Catalogue } from "./catalogue.ts";

/** A condition in plain English, without a full stop: "Company size is 50 or more". */
export function sentenceOf(condition: Condition, _catalogue: Catalogue): string {
  return JSON.stringify(condition);
}

/** A clause as one sentence that both sides understand. */
export function clauseSentence(_section: string, content: ClauseContent, _catalogue: Catalogue): string {
  return JSON.stringify(content);
}
