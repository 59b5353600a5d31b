import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { fieldPolicy } from "../policy.ts";
import { lockFields } from "../queries.ts";
import { decideField, takenInWords } from "../rules.ts";
import type { AddFieldInput, FieldFact, LeadField } from "../schema.ts";

/**
 * Adds a custom field to leads. Refuses `field_taken`, naming the field that has the name or the key, and `too_many_fields`;
 * the same field again is a success that changes nothing.
 */
export async function addField(actor: Actor, wish: AddFieldInput, now: Date): Promise<Outcome<LeadField>> {
  const added = await addFields(actor, [wish], now);
  if (isRefusal(added)) return added;
  const [field] = added.items;
  if (!field) throw new Error("one wish is one field");
  return field;
}

type Added = { readonly items: readonly LeadField[] };

/** Adds several at once, all or none, in one fact; answers them in the order of the wishes. Refuses as above. */
export async function addFields(actor: Actor, wishes: readonly AddFieldInput[], now: Date): Promise<Outcome<Added>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, fieldPolicy.add, undefined);
    const before = await lockFields(tx.read, workspaceId);
    const items: LeadField[] = [];
    const added: LeadField[] = [];
    for (const wish of wishes) {
      const decision = decideField([...before, ...added], wish);
      if (decision === "too_many") return refuse("too_many_fields");
      if ("taken" in decision) return refuse("field_taken", { label: takenInWords(decision.taken) });
      if ("same" in decision) items.push(decision.same);
      else {
        const { label, type, options } = wish;
        const field = { id: randomUUIDv7(), key: decision.key, label, type, options, revision: 1, archivedAt: null };
        items.push(field);
        added.push(field);
      }
    }
    if (added.length === 0) return { items };

    await tx.write(proof).leadField.createMany({
      data: added.map(({ options, ...field }, index) => ({
        ...field,
        options: [...options],
        workspaceId,
        position: before.length + index,
        createdAt: now,
      })),
    });
    const fields = added.map(({ id, key, label, type }) => ({ id, key, label, type }));
    const fact: FieldFact = { type: "field.added", payload: { fields } };
    await recordFact(tx, proof, fact, now);
    return { items };
  });
}
