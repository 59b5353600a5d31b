import type { Actor } from "#platform/actor.ts";
import { bySource, type SourceAgreement } from "../rules/by-source.ts";
import { fatesOf } from "../rules/patterns.ts";
import type { BacktestInput } from "../schema.ts";
import { findGroupsBySource } from "./find-groups.ts";
import { planScan } from "./scan-leads.ts";
import { inTrial } from "./trial.ts";

/** How far a definition and Sales agree source by source, on the leads of a back-test that asked the same. */
export function findBySource(actor: Actor, input: BacktestInput, now: Date): Promise<SourceAgreement[]> {
  return inTrial(actor, input, now, async (db, { ground, definition }) => {
    const plan = planScan(ground, definition, null, []);
    const groups = await findGroupsBySource(db, plan, fatesOf(["accepted", "outside_definition"]));
    return bySource(groups, definition);
  });
}
