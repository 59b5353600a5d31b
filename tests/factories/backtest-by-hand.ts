import { asOwner } from "./as-owner.ts";
import type { Cast } from "./workspace.ts";

/** What a definition says, written down in SQL over a row `l` of leads; `came` and `touches` count its events before Sales' first work. */
type InSql = {
  readonly fits: string;
  readonly rules: readonly string[];
  readonly points: string;
  readonly threshold: number;
};

/** What is asked: the outcome, after how many days one gives up, and where the newer part begins. */
type Question = { readonly outcome: "won" | "sql"; readonly maturityDays: number; readonly holdoutFrom: string };

/** Every figure of a back-test as one query says it that shares nothing with the product but its tables. */
export async function figuresByHand({ workspaceId }: Cast, definition: InSql, other: InSql, question: Question) {
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query<{ told: ByHand }>(queryOf(definition, other, question), [workspaceId]),
  );
  const [row] = rows;
  if (!row) throw new Error("the query answers one row");
  return row.told;
}

type Figures = {
  readonly leads: number;
  readonly converted: number;
  readonly positives: number;
  readonly convertedPositives: number;
  readonly unknown: { readonly immature: number; readonly unworked: number; readonly positives: number };
};
export type ByHand = {
  readonly figures: Figures;
  readonly rest: object;
  readonly holdout: object;
  readonly byRule: readonly object[];
};

function queryOf(definition: InSql, other: InSql, { outcome, maturityDays, holdoutFrom }: Question): string {
  const success = outcome === "won" ? "'won'" : "'won', 'opportunity_opened'";
  const held = definition.rules.map((rule, index) => `(${rule}) AS held_${index}`).join(", ");
  return `
    WITH event AS (SELECT * FROM lead_event WHERE workspace_id = $1),
    worked AS (
      SELECT lead_id, min(occurred_at) AS at FROM event
      WHERE type IN ('accepted', 'disqualified', 'recycled', 'opportunity_opened', 'won', 'lost')
         OR type = 'touch' AND (data ->> 'automatic')::boolean IS NOT TRUE
            AND (data ->> 'direction' = 'outbound' OR (data ->> 'answered')::boolean)
      GROUP BY 1),
    told AS (
      SELECT l.*, worked.at AS worked_by_hand,
        (SELECT count(*) FROM event e WHERE e.lead_id = l.id AND e.type = 'source_touched' AND e.occurred_at < coalesce(worked.at, 'infinity')) AS came,
        (SELECT count(*) FROM event e WHERE e.lead_id = l.id AND e.type = 'touch' AND e.occurred_at < coalesce(worked.at, 'infinity')) AS touches,
        CASE
          WHEN EXISTS (SELECT FROM event e WHERE e.lead_id = l.id AND e.type IN (${success})) THEN 'converted'
          WHEN l.stage IN ('lost', 'disqualified') THEN 'not'
          WHEN l.created_at > now() - interval '${maturityDays} days' THEN 'immature'
          WHEN worked.at IS NULL AND l.created_at >= (SELECT min(occurred_at) FROM event WHERE type = 'touch') THEN 'unworked'
          ELSE 'not' END AS outcome,
        CASE
          WHEN EXISTS (SELECT FROM event e WHERE e.lead_id = l.id AND e.type IN ('accepted', 'opportunity_opened', 'won')) THEN 'accepted'
          WHEN l.stage IN ('disqualified', 'recycled') THEN
            CASE WHEN l.reason = 'Too small for us' THEN 'outside' ELSE 'not now' END END AS verdict
      FROM lead l LEFT JOIN worked ON worked.lead_id = l.id
      WHERE l.workspace_id = $1 AND l.merged_into_id IS NULL AND l.erased_at IS NULL),
    judged AS (
      SELECT l.*, (${definition.fits}) AND ${definition.points} >= ${definition.threshold} AS mql, ${definition.points} AS score,
        (${other.fits}) AND ${other.points} >= ${other.threshold} AS other_mql, ${held}
      FROM told l),
    known AS (SELECT * FROM judged WHERE outcome IN ('converted', 'not')),
    days AS (SELECT min((created_at AT TIME ZONE 'Europe/Prague')::date) AS first, max((created_at AT TIME ZONE 'Europe/Prague')::date) AS last FROM told)
    SELECT jsonb_build_object(
      'figures', (${figuresIn("true")}),
      'holdout', jsonb_build_object('older', (${figuresIn(`NOT ${isNewer(holdoutFrom)}`)}), 'newer', (${figuresIn(isNewer(holdoutFrom))})),
      'byRule', jsonb_build_array(${definition.rules.map((_, index) => ruleIn(index)).join(", ")}),
      'rest', jsonb_build_object(
        'perWeek', (SELECT count(*) FILTER (WHERE mql) FROM judged) / ((SELECT last - first + 1 FROM days) / 7.0),
        'confusion', (SELECT jsonb_build_object(
          'outcome', jsonb_build_object(
            'truePositives', count(*) FILTER (WHERE mql AND outcome = 'converted'), 'falsePositives', count(*) FILTER (WHERE mql AND outcome = 'not'),
            'falseNegatives', count(*) FILTER (WHERE NOT mql AND outcome = 'converted'), 'trueNegatives', count(*) FILTER (WHERE NOT mql AND outcome = 'not')),
          'verdict', jsonb_build_object(
            'acceptedPositives', count(*) FILTER (WHERE mql AND verdict = 'accepted'), 'outsidePositives', count(*) FILTER (WHERE mql AND verdict = 'outside'),
            'acceptedNegatives', count(*) FILTER (WHERE NOT mql AND verdict = 'accepted'), 'outsideNegatives', count(*) FILTER (WHERE NOT mql AND verdict = 'outside'))) FROM judged),
        'sides', jsonb_build_object('both', (${sideIn("mql AND other_mql")}), 'onlyThis', (${sideIn("mql AND NOT other_mql")}),
          'onlyOther', (${sideIn("NOT mql AND other_mql")}), 'neither', (${sideIn("NOT mql AND NOT other_mql")})),
        'population', jsonb_build_object('leads', (SELECT count(*) FROM told), 'from', (SELECT first FROM days), 'to', (SELECT last FROM days),
          'finalOnly', (SELECT count(*) FROM judged WHERE mql AND recorded_at >= worked_by_hand)))) AS told`;
}

function isNewer(from: string): string {
  return `created_at >= '${from}'::timestamp AT TIME ZONE 'Europe/Prague'`;
}

function figuresIn(which: string): string {
  const all = `count(*) FILTER (WHERE outcome IN ('converted', 'not'))`;
  const converted = `count(*) FILTER (WHERE outcome = 'converted')`;
  const positives = `count(*) FILTER (WHERE mql AND outcome IN ('converted', 'not'))`;
  const hits = `count(*) FILTER (WHERE mql AND outcome = 'converted')`;
  return `SELECT jsonb_build_object('leads', ${all}, 'converted', ${converted}, 'positives', ${positives}, 'convertedPositives', ${hits},
      'precision', ${hits}::float8 / nullif(${positives}, 0), 'recall', ${hits}::float8 / nullif(${converted}, 0),
      'lift', (${hits}::float8 / nullif(${positives}, 0)) / (${converted}::float8 / nullif(${all}, 0)),
      'auc', (SELECT avg(CASE WHEN a.score > b.score THEN 1.0 WHEN a.score = b.score THEN 0.5 ELSE 0 END)::float8
        FROM known a, known b WHERE a.outcome = 'converted' AND b.outcome = 'not' AND ${which.replaceAll("created_at", "a.created_at")} AND ${which.replaceAll("created_at", "b.created_at")}),
      'intervals', jsonb_build_object('precision', ${wilson(hits, positives)}, 'recall', ${wilson(hits, converted)}, 'baseRate', ${wilson(converted, all)}),
      'unknown', jsonb_build_object('immature', count(*) FILTER (WHERE outcome = 'immature'), 'unworked', count(*) FILTER (WHERE outcome = 'unworked'),
        'positives', count(*) FILTER (WHERE mql AND outcome IN ('immature', 'unworked')))) FROM judged WHERE ${which}`;
}

function ruleIn(index: number): string {
  return `(SELECT jsonb_build_object('leads', count(*), 'converted', jsonb_build_object(
      'part', count(*) FILTER (WHERE outcome = 'converted'), 'whole', count(*) FILTER (WHERE outcome IN ('converted', 'not'))),
    'returned', jsonb_build_object('part', count(*) FILTER (WHERE mql AND verdict = 'outside'), 'whole', count(verdict) FILTER (WHERE mql)))
    FROM judged WHERE held_${index})`;
}

function sideIn(which: string): string {
  return `SELECT jsonb_build_object('leads', count(*), 'known', count(*) FILTER (WHERE outcome IN ('converted', 'not')),
    'converted', count(*) FILTER (WHERE outcome = 'converted')) FROM judged WHERE ${which}`;
}

/** Wilson's score interval as textbooks have it: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). */
function wilson(part: string, whole: string): string {
  const [n, p, z] = [`${whole}::float8`, `(${part}::float8 / ${whole})`, "1.959963984540054"];
  const end = (sign: string) =>
    `(${p} + ${z}^2 / (2 * ${n}) ${sign} ${z} * sqrt(${p} * (1 - ${p}) / ${n} + ${z}^2 / (4 * ${n}^2))) / (1 + ${z}^2 / ${n})`;
  return `CASE WHEN ${whole} > 0 THEN jsonb_build_array(${end("-")}, ${end("+")}) END`;
}
