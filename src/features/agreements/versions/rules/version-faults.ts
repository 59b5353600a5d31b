import type { VersionContent, VersionItem, versionFaults } from "../schema.ts";

export type VersionFault = (typeof versionFaults)[number];

/** A version as it lies in the database, and what can be computed of it or was told elsewhere; hashes in hex. */
export type Evidence = {
  readonly version: VersionItem;
  /** Null where it isn't a version's content any longer. */
  readonly content: VersionContent | null;
  readonly keptHash: string;
  readonly computedHash: string;
  /** The hashes that the activity's chain has of this version, as it was proposed and signed. */
  readonly trailHashes: readonly string[];
};

/**
 * What doesn't match in a version: its text and its hash, its days and those of its text, its hash and what the trail has, a signature and
 * the text, or a signature that is missing where both sides are said to have signed. Empty where all does.
 */
export function versionFaultsOf({ version, content, keptHash, computedHash, trailHashes }: Evidence): VersionFault[] {
  const { signatures, agreedAt, effectiveOn, reviewBy, endsOn, number } = version;
  const isAsDated = content?.effectiveOn === effectiveOn && content.reviewBy === reviewBy && content.endsOn === endsOn;
  const found: Record<VersionFault, boolean> = {
    content_differs: computedHash !== keptHash,
    days_differ: !isAsDated || content.number !== number,
    trail_differs: trailHashes.length === 0 || trailHashes.some((hash) => hash !== computedHash),
    signature_differs: signatures.some(({ contentHash }) => contentHash !== computedHash),
    signature_missing: agreedAt !== null && signatures.length !== 2,
  };
  return (Object.keys(found) as VersionFault[]).filter((fault) => found[fault]);
}
