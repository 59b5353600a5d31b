import type { Section } from "../../agreements/schema.ts";
import type { SectionName } from "../schema/definition.ts";

const section = (name: SectionName, title: string, owes: Section["owes"], isSingle = false) => ({
  name,
  title,
  owes,
  isSingle,
});

/** The parts of a lead definition: what Marketing hands over, and what Sales owes for it. */
export const sections: readonly (Section & { readonly name: SectionName })[] = [
  section("disqualifier", "Never an MQL", "marketing"),
  section("required_field", "Must be known", "marketing"),
  section("criterion", "Must hold", "marketing"),
  section("score_rule", "Points", "marketing"),
  section("scoring", "Threshold", "marketing", true),
  section("accept_check", "Before Sales accepts", "sales"),
  section("opportunity_check", "Before it is an SQL", "sales"),
  section("reason", "Reasons to disqualify", "sales"),
  section("recycling", "When a recycled lead may come back", "both", true),
  section("term", "What we mean by", "both"),
];
