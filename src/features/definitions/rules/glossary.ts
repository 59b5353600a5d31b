import { stageLabel, stageMeaning } from "../../leads/rules/stages.ts";
import { stages } from "../../leads/schema.ts";
import type { Term } from "../schema/definition.ts";
import { folded } from "./folded.ts";

/** A word and what it means here; signed in a version of the definition, or, with null, how the product means it. */
export type Word = Term & {
  readonly version: { readonly agreementId: string; readonly number: number } | null;
  /** A word of every day: it is explained where it stands alone, and not in the middle of a text. */
  readonly isEveryday: boolean;
};

/** The words of the firm: those that both sides signed, and where they say nothing of one, what the product means by it. */
export function wordsOf(glossary: readonly Term[], version: Word["version"]): Word[] {
  const signed = glossary.map((term) => wordOf(term, version));
  const isSigned = new Set(glossary.map(({ term }) => folded(term)));
  const rest = [...words].filter(([term]) => !isSigned.has(folded(term)));
  return [...signed, ...rest.map(([term, meaning]) => wordOf({ term, meaning }, null))];
}

function wordOf(term: Term, version: Word["version"]): Word {
  return { ...term, version, isEveryday: everyday.has(folded(term.term)) };
}

/** How the product means its own words, before both sides have signed anything. */
const words: ReadonlyMap<string, string> = new Map([
  ...stages.map((stage) => [stageLabel(stage), stageMeaning(stage)] as const),
  ["Lead", "Somebody who may become a customer, from the day they came in."],
  ["Stage", "How far a lead has come: from inquiry over MQL, SAL and SQL to won or lost."],
  ["Handoff", "The moment a lead becomes an MQL and is Sales’ turn."],
  ["Handed over", "Since this moment the lead is an MQL, and it is Sales’ turn."],
  ["Touch", "A call, mail, meeting or message between us and a lead."],
  [
    "Genuine touch",
    "A human call, mail, meeting or message to the lead, or one from them that was answered; never an automatic mail.",
  ],
  ["Opportunity", "A need that we can meet, with a value and an expected close date."],
  ["Verdict", "What Sales judges a lead to be worth, and why."],
  ["Source", "What brought the lead to us first."],
  ["Campaign", "What Marketing runs to win leads, with what it costs."],
  ["Sales cycle", "The firm’s planning period, set in the settings; a quarter by default."],
  ["Threshold", "How many points make a lead an MQL, if it fulfils everything else."],
  ["Score", "The points that the definition’s rules give a lead."],
  ["Back-test", "What a definition would have made of the leads that you had."],
  ["Precision", "Of the leads that it would have called MQLs, the share that became customers."],
  ["Recall", "Of those who became customers, the share that it would have called MQLs."],
  ["Lift", "How many times likelier its MQLs became customers than leads did on the whole."],
  ["In force", "Signed by both sides and begun: leads are judged by it now."],
  ["Superseded", "It was in force until both sides signed a newer version."],
]);

const everyday: ReadonlySet<string> = new Set(
  ["Won", "Lost", "Churned", "Lead", "Stage", "Touch", "Source", "Campaign", "Score", "Lift", "In force"].map(folded),
);
