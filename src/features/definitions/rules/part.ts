import { z } from "zod";
import { clauseContents, type SectionName } from "../schema/definition.ts";
import type { Part } from "./whole.ts";

/** A clause as its part of the definition has it; or the first thing that is wrong with it, as a sentence. */
export function partOf(section: string, content: unknown): { readonly part: Part } | { readonly problem: string } {
  const { data, error } = anyPart.safeParse({ section, content });
  return data ? { part: data } : { problem: error.issues[0]?.message ?? "This says nothing yet." };
}

const of = <Name extends SectionName>(section: Name) =>
  z.object({ section: z.literal(section), content: clauseContents[section] });

const anyPart = z.discriminatedUnion("section", [
  of("disqualifier"),
  of("required_field"),
  of("criterion"),
  of("score_rule"),
  of("scoring"),
  of("accept_check"),
  of("opportunity_check"),
  of("reason"),
  of("recycling"),
  of("term"),
]);
