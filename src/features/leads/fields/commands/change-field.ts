import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { fieldPolicy } from "../policy.ts";
import { lockFields } from "../queries.ts";
import { decideFieldChange, takenInWords } from "../rules.ts";
import type { ChangeFieldInput, FieldFact, LeadField } from "../schema.ts";

/**
 * Gives a custom field another label or other choices; its key and its kind stay, and so do the values that leads have. Refuses
 * `not_found`, `changed_meanwhile` if somebody changed it since the revision in the input, `field_taken` if another has the
 * label, and `invalid_input` for a choice without choices; the same again is a success.
 */
export async function changeField(actor: Actor, input: ChangeFieldInput, now: Date): Promise<Outcome<LeadField>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const { fieldId: id, label, options } = input;
    const proof = authorize(actor, fieldPolicy.change, undefined);
    const fields = await lockFields(tx.read, workspaceId);
    const field = fields.find((candidate) => candidate.id === id);
    if (!field) return refuse("not_found");

    const others = fields.filter((other) => other !== field);
    const decision = decideFieldChange(field, others, input);
    if (decision === "unchanged") return field;
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "no_choices") {
      return refuse("invalid_input", { options: "A choice needs what can be chosen, one a line; other kinds don't." });
    }
    if (decision !== "changed") return refuse("field_taken", { label: takenInWords(decision.taken) });

    await tx.write(proof).leadField.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { label, options, revision: { increment: 1 } },
    });
    const from = { label: field.label, options: [...field.options] };
    const fact: FieldFact = { type: "field.changed", payload: { id, key: field.key, from, to: { label, options } } };
    await recordFact(tx, proof, fact, now);
    return { ...field, label, options, revision: field.revision + 1 };
  });
}
