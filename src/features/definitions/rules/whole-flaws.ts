import type { Condition } from "../schema/condition.ts";
import type { Definition, ScoreRule, SectionName } from "../schema/definition.ts";
import { type Catalogue, findField } from "./catalogue.ts";
import { criteriaOf, scoreOf } from "./evaluate.ts";
import { quoted } from "./question-in-words.ts";
import { conditionsOf, questionsOf } from "./questions.ts";
import { conflictsOf, verdictOf } from "./verdict.ts";

/** What is wrong with a definition as a whole, with the part of the document and the place in it; null where it is all of it. */
type WholeFlaw = {
  readonly part: { readonly section: SectionName; readonly place: number } | null;
  readonly sentence: string;
  readonly stops: boolean;
};

/** More than these together no definition asks: a query of more would be none. */
const mostQuestions = 1_000;

/** What only shows when the clauses are seen together. */
export function wholeFlaws(definition: Definition, catalogue: Catalogue): WholeFlaw[] {
  return [
    ...repeatedNames(definition),
    ...outOfReach(definition),
    ...idleCaps(definition),
    ...conflicts(definition, catalogue),
    ...tooMuch(definition),
    ...tooLittle(definition),
  ];
}

/** Whether a definition asks more than can be asked at once. */
export function isTooLarge(definition: Definition): boolean {
  return conditionsOf(definition).reduce((sum, each) => sum + questionsOf(each).length, 0) > mostQuestions;
}

function repeatedNames({ score, reasons, glossary }: Definition): WholeFlaw[] {
  const again = (section: SectionName, names: readonly string[], sentence: (name: string) => string, stops: boolean) =>
    names.flatMap((name, place) =>
      names.indexOf(name) < place ? [{ part: { section, place }, sentence: sentence(name), stops }] : [],
    );
  return [
    ...again(
      "score_rule",
      score.rules.map(({ id }) => id),
      (id) =>
        `Another rule has the id ${quoted(id)} already: programs tell rules apart by it, so give this one its own.`,
      true,
    ),
    ...again(
      "reason",
      reasons.map(({ key }) => key),
      (key) => `Another reason has the key ${quoted(key)} already: give this one its own.`,
      true,
    ),
    ...again(
      "term",
      glossary.map(({ term }) => term.toLowerCase()),
      () => "This word is explained already: say it once.",
      false,
    ),
  ];
}

/** The most that a lead could get: rules that can't hold give nothing. */
function outOfReach({ score: { rules, groupCaps = {}, threshold } }: Definition): WholeFlaw[] {
  const part = { section: "scoring", place: 0 } as const;
  const giving = rules.filter(({ when, points }) => points > 0 && verdictOf(when) !== "never");
  const [most, uncapped] = [scoreOf(giving, groupCaps), scoreOf(giving, {})];
  if (most < threshold) {
    const because = uncapped >= threshold ? "With the groups’ caps, the rules" : "The rules";
    const sentence = `${because} give ${most} points at most, and ${threshold} are needed, so no lead could become an MQL: lower the threshold, or raise what they give.`;
    return [{ part, sentence, stops: true }];
  }
  const isIdle = rules.length > 0 && rules.every(({ points }) => points >= 0) && threshold === 0;
  return isIdle ? [{ part, sentence: "Nothing depends on the points while the threshold is 0.", stops: false }] : [];
}

function idleCaps({ score: { rules, groupCaps = {} } }: Definition): WholeFlaw[] {
  const isUsed = (group: string) => rules.some((rule: ScoreRule) => rule.group === group);
  return Object.keys(groupCaps)
    .filter((group) => !isUsed(group))
    .map((group) => ({
      part: { section: "scoring", place: 0 },
      sentence: `No rule belongs to the group ${quoted(group)}, whose points are capped.`,
      stops: false,
    }));
}

/** Clauses of which each could hold by itself. */
function conflicts(definition: Definition, catalogue: Catalogue): WholeFlaw[] {
  const known = definition.requiredFields.map((field): Condition => ({ field, op: "known" }));
  const together = [
    ...known,
    ...criteriaOf(definition),
    ...definition.disqualifiers.map((not): Condition => ({ not })),
  ];
  if (together.some((each) => verdictOf(each) === "never")) return [];
  return conflictsOf(together).map((field) => ({
    part: null,
    sentence: `What is asked of ${findField(catalogue, field)?.label ?? quoted(field)} can’t all be so of one lead, so none could become an MQL: look at the clauses that speak of it.`,
    stops: true,
  }));
}

function tooMuch(definition: Definition): WholeFlaw[] {
  if (!isTooLarge(definition)) return [];
  return [{ part: null, sentence: `More than ${mostQuestions} questions are asked in all: ask fewer.`, stops: true }];
}

function tooLittle({ disqualifiers, requiredFields, criteria, score }: Definition): WholeFlaw[] {
  const asksNothing = disqualifiers.length === 0 && requiredFields.length === 0 && verdictOf(criteria) === "always";
  if (!asksNothing || score.threshold > 0) return [];
  return [
    { part: null, sentence: "Every lead would become an MQL: say what must hold, or what gives points.", stops: false },
  ];
}
