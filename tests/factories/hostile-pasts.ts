import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Outcome, Success, Verdict } from "#features/definitions/outcomes/schema.ts";
import { type FieldValue, type Stage, stages } from "#features/leads/schema.ts";
import { anyDay, anyNumber, anyText, ownFields, textNames } from "./any-definition.ts";
import { asOwner } from "./as-owner.ts";
import { anyMoment } from "./hostile-leads.ts";

// What became of hostile leads, and what was told otherwise of them: of any stage, worked on before they came in or never, with
// values that changed at the moment of an event or several at once.

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });
const beforeOf = fc.oneof(anyText, anyDay, anyNumber, fc.boolean(), fc.constant(""));
const anyChange = fc.oneof(
  fc.record({
    field: fc.constantFrom(...textNames.filter((name) => name !== "campaign")),
    before: maybe(fc.oneof(anyText, fc.constant(""))),
    at: anyMoment,
  }),
  fc.record({
    field: fc.constantFrom(...ownFields).map((key) => `field:${key}`),
    before: maybe(beforeOf),
    at: anyMoment,
  }),
  fc.record({ field: fc.constant("campaign"), before: maybe(fc.constantFrom("first", "last")), at: anyMoment }),
);

const anyPast = fc.record({
  stage: fc.constantFrom(...stages),
  worked_at: maybe(anyMoment),
  accepted_at: maybe(anyMoment),
  opportunity_at: maybe(anyMoment),
  won_at: maybe(anyMoment),
  reason: maybe(fc.constantFrom("Too small", "No budget", "Wrong number")),
  recorded_at: anyMoment,
  changes: fc.array(anyChange, { maxLength: 4 }),
});

/** What became of a lead, as the database has it; changes in the order in which they were told. */
export type Past = {
  readonly stage: Stage;
  readonly worked_at: string | null;
  readonly accepted_at: string | null;
  readonly opportunity_at: string | null;
  readonly won_at: string | null;
  readonly reason: string | null;
  readonly recorded_at: string;
  readonly changes: readonly { readonly field: string; readonly before: FieldValue | null; readonly at: string }[];
};

/** Gives each of some leads a past; answers it by their ids, campaigns by id. */
export async function layPasts(
  workspaceId: string,
  ids: readonly string[],
  seed: number,
): Promise<ReadonlyMap<string, Past>> {
  return asOwner(workspaceId, async (db) => {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM campaign WHERE workspace_id = $1 ORDER BY name_key",
      [workspaceId],
    );
    const campaigns: Readonly<Record<string, string | undefined>> = { first: rows.at(0)?.id, last: rows.at(-1)?.id };
    const drawn = fc.sample(anyPast, { numRuns: ids.length, seed });
    const pasts = drawn.map(({ changes, ...past }, index): Past & { id: string } => ({
      ...past,
      id: ids[index] ?? "",
      changes: changes.map((change) =>
        change.field === "campaign" ? { ...change, before: campaigns[String(change.before)] ?? null } : change,
      ),
    }));
    const lay = (sql: string, laid: readonly object[]) => db.query(sql, [workspaceId, JSON.stringify(laid)]);
    await lay(
      `UPDATE lead SET stage = r.stage, worked_at = r.worked_at, accepted_at = r.accepted_at, opportunity_at = r.opportunity_at,
         won_at = r.won_at, reason = r.reason, recorded_at = r.recorded_at
       FROM jsonb_to_recordset($2) AS r (id uuid, stage text, worked_at timestamptz, accepted_at timestamptz,
         opportunity_at timestamptz, won_at timestamptz, reason text, recorded_at timestamptz)
       WHERE lead.workspace_id = $1 AND lead.id = r.id`,
      pasts,
    );
    await lay(
      `INSERT INTO lead_change (workspace_id, lead_id, id, field, before, at)
       SELECT $1, lead_id, id, field, before, at
       FROM jsonb_to_recordset($2) AS r (lead_id uuid, id uuid, field text, before jsonb, at timestamptz)`,
      pasts.flatMap(({ id, changes }) => inOrder(changes).map((change) => ({ ...change, lead_id: id }))),
    );
    return new Map(pasts.map(({ id, ...past }) => [id, past]));
  });
}

/** Of two at one moment the one with the smaller id came first. */
function inOrder<Change>(changes: readonly Change[]) {
  const ids = changes.map(() => randomUUID()).toSorted();
  return changes.map((change, index) => ({ ...change, id: ids[index] }));
}

/** What became of a lead, told without SQL. */
export function outcomeBy(
  past: Past,
  createdAt: Date,
  { success, maturedBefore, touchesSince }: { success: Success; maturedBefore: Date; touchesSince: Date | null },
): Outcome {
  const { stage, won_at: wonAt, opportunity_at: opportunityAt, worked_at: workedAt } = past;
  const wasWon = wonAt !== null || stage === "won" || stage === "churned";
  if (wasWon || (success === "sql" && (opportunityAt !== null || stage === "sql"))) return "converted";
  if (stage === "lost" || stage === "disqualified") return "not_converted";
  if (createdAt > maturedBefore) return "immature";
  const isUntouched = workedAt === null && (stage === "inquiry" || stage === "mql");
  return isUntouched && touchesSince !== null && createdAt >= touchesSince ? "unworked" : "not_converted";
}

/** What Sales said of a lead, told without SQL. */
export function verdictBy({ stage, accepted_at, opportunity_at, reason }: Past, outside: readonly string[]): Verdict {
  if (accepted_at !== null || opportunity_at !== null) return "accepted";
  if (["sal", "sql", "won", "churned"].includes(stage)) return "accepted";
  if (stage !== "disqualified" && stage !== "recycled") return "none";
  return reason !== null && outside.includes(reason) ? "outside_definition" : "fits_not_now";
}
