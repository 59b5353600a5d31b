import type { AnyFact, RecordedFact } from "../schema.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The digest of one fact: SHA-256 over its salt and its content as canonical JSON (keys sorted, RFC 8785 for the values that
 * facts hold). The salt keeps a digest from being guessed back once payload and salt are erased with a person.
 */
export function factDigest(workspaceId: string, fact: RecordedFact<AnyFact>, salt: Bytes): Promise<Bytes> {
  const { id, type, actor, payload, recordedAt } = fact;
  const content = canonicalJson({ workspaceId, id, type, actor, payload, recordedAt: recordedAt.toISOString() });
  return sha256([salt, new TextEncoder().encode(content)]);
}

/** What a seal says of itself, beside the facts it covers. */
type SealContent = {
  readonly number: number;
  /** The last fact it covers. */
  readonly throughXid: bigint;
  readonly throughSeq: bigint;
  readonly sealedAt: Date;
};

/**
 * The hash of one seal: SHA-256 over the hash of the seal before (nothing for the first), its own content as canonical JSON
 * (`number`, `sealedAt`, `through` as "xid/seq"), and the digests it covers, in order.
 */
export function sealHash(previous: Bytes | null, seal: SealContent, digests: readonly Bytes[]): Promise<Bytes> {
  const { number, throughXid, throughSeq, sealedAt } = seal;
  const content = canonicalJson({ number, through: `${throughXid}/${throughSeq}`, sealedAt: sealedAt.toISOString() });
  return sha256([...(previous ? [previous] : []), new TextEncoder().encode(content), ...digests]);
}

/** Whether two hashes are the same, byte by byte. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** How long a reaction rests after its n-th failure in a row, in seconds: 1, 2, 4 … up to five minutes. */
export function retryAfterSeconds(failures: number): number {
  return Math.min(300, 2 ** (failures - 1));
}

/** JSON with the keys of every object in code-unit order, so that equal values make equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sortedByKey(part) : part));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedByKey(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function sha256(parts: readonly Bytes[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}
