import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { keptIdOf } from "../../../leads/timeline/queries/merged-leads.ts";
import { eventsOf } from "../../../leads/timeline/queries/stored-events.ts";
import { project } from "../../../leads/timeline/rules/project.ts";
import type { TimelineEvent } from "../../../leads/timeline/schema.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { leadFactsOf } from "../../queries/lead-facts.ts";
import { evaluate } from "../../rules/evaluate.ts";
import { handedOverBy } from "../rules/handed-over.ts";
import { heldBack } from "../rules/may-hand-over.ts";
import { missesInWords } from "../rules/misses-in-words.ts";
import type { JudgedNow, LeadQualification } from "../schema.ts";

/** Why a lead is an MQL, or what the definition in force says of it now; of one that was merged, of the lead that was kept. */
export async function findQualification(actor: Actor, leadId: string, now: Date): Promise<LeadQualification> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const id = await keptIdOf(db, workspaceId, leadId);
    const events = (await eventsOf(db, workspaceId, [id])).get(id) ?? [];
    const { stage } = project(events);
    if (stage !== "inquiry" && stage !== "recycled") return handedOverBy(events);
    const judged = await judgeNow(db, workspaceId, { id, events }, now);
    return judged && { now: judged };
  });
}

async function judgeNow(
  db: Reads,
  workspaceId: string,
  { id, events }: { readonly id: string; readonly events: readonly TimelineEvent[] },
  now: Date,
): Promise<JudgedNow | null> {
  const inForce = await findDefinition(db, workspaceId);
  const facts = (await leadFactsOf(db, workspaceId, [id])).get(id);
  if (!inForce || !facts) return null;
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  const { number: version, definition } = inForce;
  const { points, matched, misses } = evaluate(definition, facts, now, timeZone);
  const catalogue = await findCatalogue(db, workspaceId);
  return {
    version,
    points,
    rules: [...matched],
    threshold: definition.score.threshold,
    misses: missesInWords(misses, definition, catalogue),
    ...heldBack(events, { version, restDays: definition.recycling.restDays, timeZone }, now),
  };
}
