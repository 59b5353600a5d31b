import type { z } from "zod";
import type { Condition } from "../schema/condition.ts";
import { clauseContents, type ScoreRule, type SectionName } from "../schema/definition.ts";
import { type Catalogue, findField } from "./catalogue.ts";
import { type Flaw, flawsOf, flawsOfField, odd, stopping } from "./flaws.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What is wrong with a clause by itself, at pointers into its content. */
export function flawsOfClause(section: string, content: unknown, catalogue: Catalogue): Flaw[] {
  const check = checks.get(section);
  return check ? check(content, catalogue) : [stopping("", "A definition has no such part: take this clause out.")];
}

type Check = (content: unknown, catalogue: Catalogue) => Flaw[];

function checking<Content>(
  schema: z.ZodType<Content>,
  find: (content: Content, catalogue: Catalogue) => Flaw[] = () => [],
): Check {
  return (content, catalogue) => {
    const { data, error } = schema.safeParse(content);
    if (data !== undefined) return find(data, catalogue);
    return (error?.issues ?? []).map(({ path, message }) =>
      stopping(path.map((step) => `/${String(step)}`).join(""), message),
    );
  };
}

const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries({
    disqualifier: checking(clauseContents.disqualifier, ({ when }, catalogue) =>
      flawsOfCondition(when, catalogue, {
        always: stopping(
          "/when",
          "This holds for every lead, so none could become an MQL: ask for more, or take it out.",
        ),
        never: odd("/when", "This holds for no lead there could be: it can be taken out."),
      }),
    ),
    required_field: checking(clauseContents.required_field, ({ field }, catalogue) => {
      const isEvents = findField(catalogue, field)?.type === "events";
      return [
        ...flawsOfField(field, "/field", catalogue),
        ...(isEvents
          ? [stopping("/field", "Events are counted, not known: ask for at least one in what must hold.")]
          : []),
      ];
    }),
    criterion: checking(clauseContents.criterion, ({ when }, catalogue) =>
      flawsOfCondition(when, catalogue, {
        always: odd("/when", "This holds for every lead there could be: it can be taken out."),
        never: stopping("/when", "This holds for no lead there could be, so none could become an MQL: ask for less."),
      }),
    ),
    score_rule: checking(clauseContents.score_rule, flawsOfRule),
    scoring: checking(clauseContents.scoring),
    accept_check: checking(clauseContents.accept_check),
    opportunity_check: checking(clauseContents.opportunity_check),
    reason: checking(clauseContents.reason),
    recycling: checking(clauseContents.recycling),
    term: checking(clauseContents.term),
  } satisfies Record<SectionName, Check>),
);

function flawsOfRule({ when, points }: ScoreRule, catalogue: Catalogue): Flaw[] {
  const flaws = flawsOfCondition(when, catalogue, {
    always: odd("/when", "Every lead gets these points: they tell none from another."),
    never: odd("/when", "This holds for no lead there could be, so nobody gets these points."),
  });
  return points === 0 ? [...flaws, odd("/points", "This rule gives no points: it can be taken out.")] : flaws;
}

/** Where its questions make no sense one by one, nothing is said of the condition as a whole. */
function flawsOfCondition(when: Condition, catalogue: Catalogue, of: Record<Exclude<Verdict, "either">, Flaw>): Flaw[] {
  const flaws = flawsOf(when, "/when", catalogue);
  const verdict = verdictOf(when);
  return flaws.some(({ stops }) => stops) || verdict === "either" ? flaws : [...flaws, of[verdict]];
}
