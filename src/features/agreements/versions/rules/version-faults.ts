import type { versionFaults } from "../schema/verifying.ts";
import type { Signature, VersionContent, VersionItem } from "../schema/version.ts";

export type VersionFault = (typeof versionFaults)[number];

/** A version as it lies in the database, and what can be computed of it or was told elsewhere; hashes in hex. */
export type Evidence = {
  readonly version: VersionItem;
  /** Null where it isn't a version's content any longer. */
  readonly content: VersionContent | null;
  readonly keptHash: string;
  readonly computedHash: string;
  /** What the activity's chain has of this version. */
  readonly trail: Trail;
};

/** The hashes under which a version was proposed, and its signatures as they were given. */
export type Trail = { readonly proposed: readonly string[]; readonly signed: readonly Signature[] };

/**
 * What doesn't match in a version: its text and its hash, its days and those of its text, its hash and what the trail has; a
 * signature and the text, or the trail, which doesn't tell of it or tells otherwise; or a signature that is missing, where the
 * trail tells of it or both sides are said to have signed. Empty where all does.
 */
export function versionFaultsOf({ version, content, keptHash, computedHash, trail }: Evidence): VersionFault[] {
  const { signatures, agreedAt, effectiveOn, reviewBy, endsOn, number } = version;
  const isAsDated = content?.effectiveOn === effectiveOn && content.reviewBy === reviewBy && content.endsOn === endsOn;
  const told = [...trail.proposed, ...trail.signed.map(({ contentHash }) => contentHash)];
  const isThere = ({ team }: Signature) => signatures.some((signature) => signature.team === team);
  const found: Record<VersionFault, boolean> = {
    content_differs: computedHash !== keptHash,
    days_differ: !isAsDated || content.number !== number,
    trail_differs: trail.proposed.length === 0 || told.some((hash) => hash !== computedHash),
    signature_differs: signatures.some(({ contentHash }) => contentHash !== computedHash),
    signature_untold: !signatures.every((signature) => isTold(signature, trail)),
    signature_missing: !trail.signed.every(isThere) || (agreedAt !== null && signatures.length !== 2),
  };
  return (Object.keys(found) as VersionFault[]).filter((fault) => found[fault]);
}

const signedParts = ["team", "memberId", "name", "title", "isActing", "method", "contentHash"] as const;

/** Whether the trail tells of a signature just as it stands there: who signed for whom, as what, how, when and what. */
export function isTold(signature: Signature, { signed }: Pick<Trail, "signed">): boolean {
  return signed.some(
    (told) =>
      signedParts.every((part) => told[part] === signature[part]) &&
      told.signedAt.getTime() === signature.signedAt.getTime(),
  );
}
