import { clauseContent } from "../../agreements/schema.ts";
import type { Definition } from "../schema.ts";
import { clausesOf, type Said } from "./whole.ts";

/** A definition's clauses as a draft takes them. */
export function clausesSaying(whole: Definition): Said[] {
  return clausesOf(whole).map(({ section, content }) => ({ section, content: clauseContent.parse(content) }));
}
