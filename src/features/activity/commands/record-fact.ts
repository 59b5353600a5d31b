import { randomBytes, randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { factDigest } from "../rules/chain.ts";
import type { AnyFact, FactActor } from "../schema.ts";

/**
 * Records what a command did, in the command's own transaction. The proof names who did it. Facts of other writers are never
 * waited for: order and chain are made afterwards, from what has settled.
 */
export async function recordFact(tx: Transaction, proof: Proof, fact: AnyFact, now: Date): Promise<void> {
  const { workspaceId } = proof.actor;
  const recorded = { ...fact, id: randomUUIDv7(), actor: factActor(proof.actor), recordedAt: now };
  const salt = new Uint8Array(randomBytes(16));
  await tx.write(proof).fact.create({
    data: {
      workspaceId,
      id: recorded.id,
      type: recorded.type,
      actorKind: recorded.actor.kind,
      actorId: recorded.actor.id,
      actorName: recorded.actor.name,
      payload: recorded.payload as object,
      recordedAt: recorded.recordedAt,
      salt,
      digest: await factDigest(workspaceId, recorded, salt),
    },
    select: { id: true },
  });
  tx.facts.push(recorded.id);
}

function factActor(actor: Actor): FactActor {
  switch (actor.kind) {
    case "person":
      return { kind: "person", id: actor.memberId, name: actor.name };
    case "key":
      return { kind: "key", id: actor.keyId, name: actor.name };
    case "service":
      return { kind: "service", id: null, name: actor.name };
  }
}
