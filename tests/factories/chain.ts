import { randomBytes, randomUUID } from "node:crypto";
import { factDigest, sealHash } from "#features/activity/rules/chain.ts";
import { asOwner } from "./as-owner.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type LastSeal = { number: number; hash: Bytes; xid: string; seq: string };

/** Adds `count` facts to a workspace that is sealed to its end, and a seal over each: a chain as it is after weeks. */
export async function aLongChain(workspaceId: string, count: number) {
  const last = await asOwner(workspaceId, async (db) => {
    const newest = `SELECT number, hash, through_xid AS xid, through_seq AS seq
                    FROM seal WHERE workspace_id = $1 ORDER BY number DESC LIMIT 1`;
    return (await db.query<LastSeal>(newest, [workspaceId])).rows[0];
  });
  if (!last) throw new Error("the workspace has no seal yet");
  const links = JSON.stringify(await makeLinks(workspaceId, last, count));
  await asOwner(workspaceId, async (db) => {
    await db.query(
      `INSERT INTO fact (workspace_id, id, xid, seq, type, actor_kind, actor_name, payload, recorded_at, salt, digest)
       SELECT $1, id, $2, seq, 'test.blown', 'service', 'test', '{}', $3, decode(salt, 'hex'), decode(digest, 'hex')
       FROM jsonb_to_recordset($4) AS l (id uuid, seq bigint, salt text, digest text)`,
      [workspaceId, last.xid, at, links],
    );
    await db.query(
      `INSERT INTO seal (workspace_id, number, facts, through_xid, through_seq, hash, sealed_at)
       SELECT $1, number, 1, $2, seq, decode(hash, 'hex'), $3
       FROM jsonb_to_recordset($4) AS l (number int, seq bigint, hash text)`,
      [workspaceId, last.xid, at, links],
    );
  });
}

const at = new Date("2026-11-22T10:00:00.000Z");

async function makeLinks(workspaceId: string, last: LastSeal, count: number) {
  const links = [];
  let hash: Bytes = new Uint8Array(last.hash);
  for (let index = 1; index <= count; index++) {
    const id = randomUUID();
    const actor = { kind: "service", id: null, name: "test" } as const;
    const salt = new Uint8Array(randomBytes(16));
    const digest = await factDigest(workspaceId, { id, type: "test.blown", actor, payload: {}, recordedAt: at }, salt);
    const number = last.number + index;
    const seq = BigInt(last.seq) + BigInt(index);
    hash = await sealHash(hash, { number, throughXid: BigInt(last.xid), throughSeq: seq, sealedAt: at }, [digest]);
    links.push({ id, number, seq: `${seq}`, salt: hex(salt), digest: hex(digest), hash: hex(hash) });
  }
  return links;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
