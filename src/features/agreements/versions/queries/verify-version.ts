import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../policy.ts";
import { hashOf, inHex } from "../rules/hash.ts";
import { isTold, type Trail, versionFaultsOf } from "../rules/version-faults.ts";
import { versionFacts } from "../schema/facts.ts";
import type { VerifiedVersion, VerifyVersionInput } from "../schema/verifying.ts";
import { versionContent } from "../schema/version.ts";
import { findStored } from "./stored-version.ts";

/**
 * Computes a version's hash anew and compares it with the one that is kept, with those that were signed, and with what the
 * activity's chain has. By its hash, which may also be one that only a signature or the trail still knows. Null where nothing
 * here has to do with it.
 */
export async function verifyVersion(actor: Actor, input: VerifyVersionInput): Promise<VerifiedVersion | null> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const trail = await listTold(db, workspaceId);
    const key = "hash" in input ? await findByHash(db, workspaceId, input.hash, trail) : input;
    if (!key) return null;
    const stored = await findStored(db, workspaceId, key);
    if (!stored) return null;
    const { agreementId, number, state, contentHash: keptHash } = stored;
    // Whatever lies there now, also what nobody could have proposed.
    const content = versionContent.safeParse(stored.content).data ?? null;
    const computedHash = inHex(await hashOf(stored.content));
    const of = trail.filter((told) => told.agreementId === agreementId && told.number === number);
    const ofIt = { proposed: of.flatMap(({ proposed }) => proposed), signed: of.flatMap(({ signed }) => signed) };
    const faults = versionFaultsOf({ version: stored, content, keptHash, computedHash, trail: ofIt });
    const signatures = stored.signatures.map((one) => {
      return { ...one, matches: one.contentHash === computedHash && isTold(one, ofIt) };
    });
    return {
      agreementId,
      number,
      title: content?.title ?? "",
      state,
      keptHash,
      computedHash,
      signatures,
      faults,
      holds: faults.length === 0,
    };
  });
}

/** What a fact says of a version: that it was proposed under a hash, or signed. */
type Told = Trail & { readonly agreementId: string; readonly number: number; readonly contentHash: string };

/** Every proposal and signature, as the facts have it, which the chain seals. */
async function listTold(db: Reads, workspaceId: string): Promise<Told[]> {
  const facts = await db.fact.findMany({
    where: { workspaceId, type: { in: ["agreement.proposed", "agreement.signed"] } },
    select: { type: true, payload: true, actorId: true, actorName: true, recordedAt: true },
  });
  return facts.flatMap(({ type, payload, actorId, actorName: name, recordedAt: signedAt }): Told[] => {
    if (type === "agreement.proposed") {
      const { data } = versionFacts[type].safeParse(payload);
      return data ? [{ ...data, proposed: [data.contentHash], signed: [] }] : [];
    }
    const { data } = versionFacts["agreement.signed"].safeParse(payload);
    if (!data || actorId === null) return [];
    const { team, signedAs: title, isActing, method, contentHash } = data;
    const signed = { team, memberId: actorId, name, title, isActing, method, contentHash, signedAt };
    return [{ ...data, proposed: [], signed: [signed] }];
  });
}

async function findByHash(db: Reads, workspaceId: string, hash: string, trail: readonly Told[]) {
  const contentHash = new Uint8Array(Buffer.from(hash, "hex"));
  const select = { agreementId: true, number: true } as const;
  const kept = await db.agreementVersion.findFirst({ where: { workspaceId, contentHash }, select });
  return kept ?? trail.find((told) => told.contentHash === hash) ?? null;
}
