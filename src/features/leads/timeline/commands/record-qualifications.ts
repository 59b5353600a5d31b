import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { decideEvent } from "../rules/decide.ts";
import { stepsOf } from "../rules/steps.ts";
import type { OfDefinition, QualificationFact, TimelineEvent } from "../schema.ts";
import type { LockedLead } from "./lock-lead.ts";
import { moveLeads } from "./move-leads.ts";

/** A lead that fulfils the definition in force, locked until the transaction ends. */
export type Qualification = {
  readonly lead: LockedLead;
  /** When it came to fulfil it. */
  readonly at: Date;
  readonly of: OfDefinition;
};

/** So many leads one fact tells of. */
const mostInFact = 1_000;

/**
 * Hands leads over to Sales by a definition, thousands at once, and answers how many: each with an event of when it came to fulfil
 * it, but not before it stood where it stands. Those that can't be handed over, for what happened to them, stay as they are.
 */
export async function recordQualifications(
  tx: Transaction,
  proof: Proof,
  qualifications: readonly Qualification[],
  now: Date,
): Promise<number> {
  const moves = qualifications.flatMap((qualification) => {
    const { lead } = qualification;
    const event = qualified(qualification, now);
    // Where the clock of whoever brought it runs fast, it stands where it stands since a moment to come.
    return decideEvent(lead.events, event, event.occurredAt) === "recorded"
      ? [{ lead, added: [event], of: qualification.of }]
      : [];
  });
  await moveLeads(tx, proof, moves, now);
  for (const [version, ofVersion] of Map.groupBy(moves, ({ of }) => of.version)) {
    const ids = ofVersion.map(({ lead }) => lead.id);
    for (let from = 0; from < ids.length; from += mostInFact) {
      const leadIds = ids.slice(from, from + mostInFact);
      const fact: QualificationFact = { type: "lead.qualified_by_definition", payload: { version, leadIds } };
      await recordFact(tx, proof, fact, now);
    }
  }
  return moves.length;
}

function qualified({ lead, at, of }: Qualification, now: Date): TimelineEvent {
  const standsSince = stepsOf(lead.events).at(-1)?.position ?? at;
  return {
    id: growingId(),
    type: "qualified",
    data: { by: "definition", ...of },
    occurredAt: standsSince > at ? standsSince : at,
    recordedAt: now,
    origin: "definition",
    actorId: null,
    importId: null,
    identity: null,
  };
}
