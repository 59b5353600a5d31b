import type { z } from "zod";
import type { ClauseContent } from "../../agreements/schema.ts";
import type { Condition } from "../schema/condition.ts";
import { clauseContents, type Reason, type ScoreRule, type Scoring, type SectionName } from "../schema/definition.ts";
import type { Catalogue } from "./catalogue.ts";
import { labelOf, questionInWords, quoted } from "./question-in-words.ts";

/** A condition in plain English, without a full stop: "Company size is 50 or more, and Country is not Austria". */
export function sentenceOf(condition: Condition, catalogue: Catalogue): string {
  return inWords(condition, { isTurned: false, outer: null, catalogue });
}

/** A clause as one sentence that both sides understand, ending in a full stop. */
export function clauseSentence(section: string, content: ClauseContent, catalogue: Catalogue): string {
  return finished(sayings.get(section)?.(content, catalogue) ?? "This clause says nothing yet");
}

type Place = {
  readonly isTurned: boolean;
  /** What joins the group around it. */
  readonly outer: "and" | "or" | null;
  readonly catalogue: Catalogue;
};

function inWords(condition: Condition, place: Place): string {
  if ("not" in condition) return inWords(condition.not, { ...place, isTurned: !place.isTurned });
  if ("all" in condition) return groupInWords(condition.all, "and", place);
  if ("any" in condition) return groupInWords(condition.any, "or", place);
  return questionInWords(condition, place.isTurned, place.catalogue);
}

/** What isn't so of a group is said of each in it: not (a and b) is not a, or not b. "And" within "or" stands in brackets. */
function groupInWords(conditions: readonly Condition[], joiner: "and" | "or", place: Place): string {
  const [only, ...others] = conditions;
  const word = (joiner === "and") === place.isTurned ? "or" : "and";
  if (only === undefined) return word === "and" ? "whatever the lead is like" : "no lead at all";
  if (others.length === 0) return inWords(only, place);
  const parts = conditions.map((each) => inWords(each, { ...place, outer: word }));
  const last = parts.pop() ?? "";
  const said = `${parts.join(", ")}, ${word} ${last}`;
  return place.outer === null || place.outer === word ? said : `(${said})`;
}

type Saying = (content: ClauseContent, catalogue: Catalogue) => string | null;

function saying<Content>(
  schema: z.ZodType<Content>,
  words: (content: Content, catalogue: Catalogue) => string,
): Saying {
  return (content, catalogue) => {
    const { success, data } = schema.safeParse(content);
    return success ? words(data, catalogue) : null;
  };
}

const sayings: ReadonlyMap<string, Saying> = new Map(
  Object.entries({
    disqualifier: saying(
      clauseContents.disqualifier,
      ({ when }, catalogue) => `Never an MQL when ${sentenceOf(when, catalogue)}`,
    ),
    required_field: saying(
      clauseContents.required_field,
      ({ field }, catalogue) => `${labelOf(field, catalogue)} must be known`,
    ),
    criterion: saying(clauseContents.criterion, ({ when }, catalogue) => sentenceOf(when, catalogue)),
    score_rule: saying(clauseContents.score_rule, ruleInWords),
    scoring: saying(clauseContents.scoring, scoringInWords),
    accept_check: saying(clauseContents.accept_check, ({ text }) => `Before accepting, Sales checks: ${text}`),
    opportunity_check: saying(
      clauseContents.opportunity_check,
      ({ text }) => `Before opening an opportunity, Sales checks: ${text}`,
    ),
    reason: saying(clauseContents.reason, reasonInWords),
    recycling: saying(clauseContents.recycling, ({ restDays }) => {
      if (restDays === 0) return "A recycled lead may come back at once";
      return `A recycled lead may come back after ${restDays === 1 ? "a day" : `${restDays} days`}`;
    }),
    term: saying(
      clauseContents.term,
      ({ term, meaning }) => `By ${quoted(term)} we mean: ${meaning.replace(/\s+/g, " ")}`,
    ),
  } satisfies Record<SectionName, Saying>),
);

function ruleInWords({ label, when, points, group }: ScoreRule, catalogue: Catalogue): string {
  const given = `${points < 0 ? "−" : "+"}${counted(Math.abs(points))}`;
  const within = group === undefined ? "" : ` towards ${quoted(group)}`;
  return `${label}: ${given}${within} when ${sentenceOf(when, catalogue)}`;
}

function scoringInWords({ threshold, groupCaps = {} }: Scoring): string {
  const needed = threshold === 0 ? "An MQL needs no points" : `An MQL has at least ${counted(threshold)}`;
  const caps = Object.entries(groupCaps).map(([group, cap]) => `${quoted(group)} gives at most ${cap}`);
  return caps.length === 0 ? needed : `${needed}; ${caps.join(", ")}`;
}

function reasonInWords({ label, mark, noContactNeeded }: Reason): string {
  const means = mark === "outside_definition" ? "a lead outside the definition" : "a lead that fits, but not now";
  const spoken = noContactNeeded ? ", also without having spoken with anybody" : "";
  return `${quoted(label)} disqualifies ${means}${spoken}`;
}

function counted(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

function finished(sentence: string): string {
  const [first = "", ...rest] = sentence;
  return `${first.toUpperCase()}${rest.join("")}${/[.!?]$/.test(sentence) ? "" : "."}`;
}
