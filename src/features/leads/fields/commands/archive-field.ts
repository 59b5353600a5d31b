import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { fieldPolicy } from "../policy.ts";
import { lockFields } from "../queries.ts";
import { type ArchiveFieldInput, type FieldFact, type LeadField, mostFields } from "../schema.ts";

/** Takes a custom field out of use: it is offered nowhere, and leads keep its values. Refuses `not_found`; again is a success. */
export async function archiveField(actor: Actor, input: ArchiveFieldInput, now: Date): Promise<Outcome<LeadField>> {
  return bring(actor, input, { to: now, type: "field.archived" }, now);
}

/** Brings a field back into use, with its values. Refuses `not_found` and `too_many_fields`; again is a success. */
export async function restoreField(actor: Actor, input: ArchiveFieldInput, now: Date): Promise<Outcome<LeadField>> {
  return bring(actor, input, { to: null, type: "field.restored" }, now);
}

type Way = { readonly to: Date | null; readonly type: "field.archived" | "field.restored" };

async function bring(
  actor: Actor,
  { fieldId: id }: ArchiveFieldInput,
  { to, type }: Way,
  now: Date,
): Promise<Outcome<LeadField>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, fieldPolicy.archive, undefined);
    const fields = await lockFields(tx.read, workspaceId);
    const field = fields.find((candidate) => candidate.id === id);
    if (!field) return refuse("not_found");
    if ((field.archivedAt === null) === (to === null)) return field;
    const inUse = fields.filter(({ archivedAt }) => archivedAt === null).length;
    if (to === null && inUse >= mostFields) return refuse("too_many_fields");

    await tx.write(proof).leadField.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { archivedAt: to, revision: { increment: 1 } },
    });
    const fact: FieldFact = { type, payload: { id, key: field.key, label: field.label } };
    await recordFact(tx, proof, fact, now);
    return { ...field, archivedAt: to, revision: field.revision + 1 };
  });
}
