import { type Definition, definition, type ScoreRule } from "#features/definitions/schema/definition.ts";

const rule = (id: string, when: ScoreRule["when"], points: number, group?: string): ScoreRule => {
  return { id, label: id, when, points, ...(group ? { group } : {}) };
};
const says = (field: string, op: "equals" | "contains", value: string) => ({ field, op, value });
const oneOf = (field: string, value: string[]) => ({ field, op: "one_of" as const, value });

/** Twelve rules: texts of six fields, four custom fields, a group with a cap, and events that are counted. */
export const twelveRules: Definition = definition.parse({
  disqualifiers: [{ field: "email", op: "domain_one_of", value: ["rival.example", "spam.example"] }],
  requiredFields: ["email", "company"],
  criteria: { all: [oneOf("country", ["Austria", "Germany", "Czechia", "Poland", "France", "Italy"])] },
  score: {
    threshold: 45,
    groupCaps: { interest: 20 },
    rules: [
      rule("near", oneOf("country", ["Austria", "Germany"]), 15),
      rule("next", oneOf("country", ["Czechia", "Poland"]), 10),
      rule("metal", oneOf("industry", ["Machinery", "Metal"]), 10),
      rule("head", says("jobTitle", "contains", "head of"), 15),
      rule("buys", says("jobTitle", "contains", "purchas"), 10),
      rule("recommended", oneOf("source", ["Referral", "Partner"]), 20),
      rule("searched", says("source", "contains", "search"), 5, "interest"),
      rule("scales", says("field:product", "equals", "scales"), 15, "interest"),
      rule("gold", oneOf("field:plan", ["Gold", "Platinum"]), 10, "interest"),
      rule("large", { field: "field:employees", op: "at_least", value: 200 }, 15),
      rule("soon", { field: "field:budget_known", op: "equals", value: true }, 10),
      rule("again", { field: "event:source_touched", op: "count", value: { atLeast: 1 } }, 15),
    ],
  },
  reasons: [{ key: "small", label: "Too small", mark: "outside_definition" }],
});

/** The same before somebody had looked at it: one rule otherwise, another threshold. */
export const elevenOfThem: Definition = {
  ...twelveRules,
  score: {
    ...twelveRules.score,
    threshold: 40,
    rules: twelveRules.score.rules.map((each) =>
      each.id === "large" ? { ...each, when: { field: "field:employees", op: "at_least", value: 50 } } : each,
    ),
  },
};

/**
 * What somebody would write by hand to learn how many MQLs of such a definition became customers: the same questions and outcomes,
 * of leads as they are now, with the events before Sales' first work. `$1` is the workspace, `$2` the moment.
 */
export const byHand = (isCompared: boolean) => `
  SELECT outcome, is_mql, ${isCompared ? "is_other" : "NULL"} AS is_other, count(*)::int AS leads
  FROM (
    SELECT outcome, fits AND points + large >= 45 AS is_mql, fits AND points + larger >= 40 AS is_other
    FROM (
      SELECT CASE WHEN l.won_at IS NOT NULL OR l.stage IN ('won', 'churned') THEN 'converted'
          WHEN l.stage IN ('lost', 'disqualified') THEN 'not_converted'
          WHEN l.created_at > $2::timestamptz - interval '90 days' THEN 'immature'
          WHEN l.worked_at IS NULL AND l.stage IN ('inquiry', 'mql') AND l.created_at >= t.first THEN 'unworked'
          ELSE 'not_converted' END AS outcome,
        coalesce(lower(split_part(l.email, '@', 2)) NOT IN ('rival.example', 'spam.example'), TRUE)
          AND l.email <> '' AND l.company <> ''
          AND lower(l.country) IN ('austria', 'germany', 'czechia', 'poland', 'france', 'italy') AS fits,
        CASE WHEN lower(l.country) IN ('austria', 'germany') THEN 15 ELSE 0 END
          + CASE WHEN lower(l.country) IN ('czechia', 'poland') THEN 10 ELSE 0 END
          + CASE WHEN lower(l.industry) IN ('machinery', 'metal') THEN 10 ELSE 0 END
          + CASE WHEN lower(l.job_title) LIKE '%head of%' THEN 15 ELSE 0 END
          + CASE WHEN lower(l.job_title) LIKE '%purchas%' THEN 10 ELSE 0 END
          + CASE WHEN lower(l.source) IN ('referral', 'partner') THEN 20 ELSE 0 END
          + least(20, CASE WHEN lower(l.source) LIKE '%search%' THEN 5 ELSE 0 END
            + CASE WHEN lower(l.fields ->> 'product') = 'scales' THEN 15 ELSE 0 END
            + CASE WHEN lower(l.fields ->> 'plan') IN ('gold', 'platinum') THEN 10 ELSE 0 END)
          + CASE WHEN (l.fields ->> 'budget_known')::boolean THEN 10 ELSE 0 END
          + CASE WHEN e.n >= 1 THEN 15 ELSE 0 END AS points,
        CASE WHEN (l.fields ->> 'employees')::numeric >= 200 THEN 15 ELSE 0 END AS large,
        ${isCompared ? "CASE WHEN (l.fields ->> 'employees')::numeric >= 50 THEN 15 ELSE 0 END" : "0"} AS larger
      FROM lead l
      LEFT JOIN (
        SELECT lead.id, count(*) AS n FROM lead_event JOIN lead ON lead.workspace_id = $1 AND lead.id = lead_event.lead_id
        WHERE lead_event.workspace_id = $1 AND lead_event.type = 'source_touched'
          AND (lead.worked_at IS NULL OR lead_event.occurred_at < lead.worked_at)
        GROUP BY lead.id) e ON e.id = l.id
      CROSS JOIN (SELECT min(occurred_at) AS first FROM lead_event WHERE workspace_id = $1 AND type = 'touch') t
      WHERE l.workspace_id = $1 AND l.merged_into_id IS NULL AND l.erased_at IS NULL) scored) judged
  GROUP BY 1, 2, 3`;
