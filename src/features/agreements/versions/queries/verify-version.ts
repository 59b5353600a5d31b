import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { clauseContent } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";
import { hashOf, inHex } from "../rules/hash.ts";
import { versionFaultsOf } from "../rules/version-faults.ts";
import { type VerifiedVersion, type VerifyVersionInput, versionContent, versionFacts } from "../schema.ts";
import { versionColumns, versionItemOf } from "./stored-version.ts";

/**
 * Computes a version's hash anew and compares it with the one that is kept, with those that were signed, and with what the
 * activity's chain has. By its hash, which may also be one that only a signature or the trail still knows. Null where nothing
 * here has to do with it.
 */
export async function verifyVersion(actor: Actor, input: VerifyVersionInput): Promise<VerifiedVersion | null> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const trail = await listTrailHashes(db, workspaceId);
    const key = "hash" in input ? await findByHash(db, workspaceId, input.hash, trail) : input;
    if (!key) return null;
    const { agreementId, number } = key;
    const row = await db.agreementVersion.findUnique({
      where: { workspaceId_agreementId_number: { workspaceId, agreementId, number } },
      select: { ...versionColumns, content: true },
    });
    if (!row) return null;
    const version = versionItemOf(row);
    // Whatever lies there now, also what nobody could have proposed.
    const content = versionContent.safeParse(row.content).data ?? null;
    const keptHash = inHex(row.contentHash);
    const computedHash = inHex(await hashOf(clauseContent.parse(row.content)));
    const ofIt = trail.filter((told) => told.agreementId === agreementId && told.number === number);
    const trailHashes = ofIt.map(({ contentHash }) => contentHash);
    const faults = versionFaultsOf({ version, content, keptHash, computedHash, trailHashes });
    const signatures = version.signatures.map((one) => ({ ...one, matches: one.contentHash === computedHash }));
    const { state } = version;
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

type Told = { readonly agreementId: string; readonly number: number; readonly contentHash: string };

/** Every hash that was proposed or signed, as the facts have it, which the chain seals. */
async function listTrailHashes(db: Reads, workspaceId: string): Promise<Told[]> {
  const types = ["agreement.proposed", "agreement.signed"] as const;
  const facts = await db.fact.findMany({
    where: { workspaceId, type: { in: [...types] } },
    select: { type: true, payload: true },
  });
  return facts.flatMap(({ type, payload }) => {
    const schema = types.find((one) => one === type);
    const { data } = schema ? versionFacts[schema].safeParse(payload) : {};
    return data ?? [];
  });
}

async function findByHash(db: Reads, workspaceId: string, hash: string, trail: readonly Told[]) {
  const contentHash = new Uint8Array(Buffer.from(hash, "hex"));
  const select = { agreementId: true, number: true } as const;
  const kept = await db.agreementVersion.findFirst({ where: { workspaceId, contentHash }, select });
  return kept ?? trail.find((told) => told.contentHash === hash) ?? null;
}
