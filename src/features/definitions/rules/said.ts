import { type ClauseContent, clauseContent } from "../../agreements/schema.ts";
import type { Definition } from "../schema/definition.ts";
import { clausesOf } from "./whole.ts";

/** A definition's clauses as a draft takes them. */
export function clausesSaying(whole: Definition): { section: string; content: ClauseContent }[] {
  return clausesOf(whole).map(({ section, content }) => ({ section, content: clauseContent.parse(content) }));
}
