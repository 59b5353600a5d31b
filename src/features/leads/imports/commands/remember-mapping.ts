import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { importPolicy } from "../policy.ts";
import { lockMappings } from "../queries/list-mappings.ts";
import { broughtColumns } from "../rules/error-file.ts";
import { mappingName, recall, rememberedSettings } from "../rules/remember.ts";
import type { ForgetMappingInput, Import, MappingFact } from "../schema.ts";

/** Remembers how an import is understood, in place of how files with the same columns were before. */
export async function rememberMapping(
  actor: Actor,
  { target, columns, settings, recognisedAs }: Import,
  now: Date,
): Promise<void> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, importPolicy.bring, undefined);
    const mappings = await lockMappings(tx.read, workspaceId);
    const known = recall(mappings, columns);
    const { id, name } = known ?? { id: randomUUIDv7(), name: mappingName(recognisedAs, target, mappings) };
    const saved = {
      target,
      columns: [...broughtColumns(columns)],
      settings: rememberedSettings(settings),
      savedAt: now,
    };
    await tx.write(proof).importMapping.upsert({
      where: { workspaceId_id: { workspaceId, id } },
      create: { workspaceId, id, name, ...saved },
      update: { ...saved, revision: { increment: 1 } },
    });
    const fact: MappingFact = { type: "mapping.remembered", payload: { id, name, target } };
    await recordFact(tx, proof, fact, now);
  });
}

/** Forgets how a kind of file was understood: the next one is recognised by itself. Again is a success. */
export async function forgetMapping(
  actor: Actor,
  { mappingId: id }: ForgetMappingInput,
  now: Date,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, importPolicy.bring, undefined);
    const mapping = (await lockMappings(tx.read, workspaceId)).find((candidate) => candidate.id === id);
    if (!mapping) return { id };
    await tx.write(proof).importMapping.delete({ where: { workspaceId_id: { workspaceId, id } } });
    const { name, target } = mapping;
    const fact: MappingFact = { type: "mapping.forgotten", payload: { id, name, target } };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
