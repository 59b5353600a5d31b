import type { Reads } from "#platform/database/client.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import type { Asked } from "../../queries/in-sql.ts";
import { maturityOf, type WonCycle } from "../rules/maturity.ts";
import type { Maturity, Population, Success } from "../schema.ts";

/** What is asked of the past. */
export type GroundAsked = {
  readonly population: Population;
  readonly outcome: Success;
  readonly maturityDays?: number | undefined;
};

/** What looks at all leads of a workspace may take so long: of a million it takes seconds, and more where others work. */
export const lookingBack = { seconds: 60, ofStatement: 30 };

/** The ground that a definition is tried on: which leads, what counts as a success, and what a workspace knows of itself. */
export type Ground = Asked & {
  readonly population: Population;
  readonly outcome: Success;
  readonly maturity: Maturity;
  /** The first touch that was ever recorded; null where none was. */
  readonly touchesSince: Date | null;
  /** The words of the reasons that mean "outside the definition" by the one in force. */
  readonly outside: readonly string[];
};

/** Finds the ground in a workspace, whose customers say how long one waits for a lead. */
export async function findGround(
  db: Reads,
  asked: Asked,
  { population, outcome, maturityDays }: GroundAsked,
): Promise<Ground> {
  const { workspaceId, now } = asked;
  const inForce = await findDefinition(db, workspaceId, now);
  const reasons = inForce?.definition.reasons ?? [];
  return {
    ...asked,
    population,
    outcome,
    maturity:
      maturityDays === undefined
        ? maturityOf(await findWonCycle(db, workspaceId))
        : { days: maturityDays, from: "given" },
    touchesSince: await findFirstTouch(db, workspaceId),
    outside: reasons.filter(({ mark }) => mark === "outside_definition").map(({ label }) => label),
  };
}

/** From coming in to the win, of those whose win isn't told of an earlier day. */
async function findWonCycle(db: Reads, workspaceId: string): Promise<WonCycle> {
  const [cycle] = await db.$queryRaw<WonCycle[]>`
    SELECT count(*)::int AS won, percentile_cont(0.9) WITHIN GROUP (
      ORDER BY extract(epoch FROM won_at - created_at)::float8 / 86400) AS "p90Days"
    FROM lead WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id IS NULL AND won_at IS NOT NULL AND won_at >= created_at`;
  return cycle ?? { won: 0, p90Days: null };
}

async function findFirstTouch(db: Reads, workspaceId: string): Promise<Date | null> {
  const [first] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(occurred_at) AS at FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND type = 'touch'`;
  return first?.at ?? null;
}
