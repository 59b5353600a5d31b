import type { VersionItem } from "../schema/version.ts";

/**
 * The number of the version that another one is read against: the one that was asked for, if there is such a one; else the
 * last that took force before it. Null where it is read by itself, as with 0.
 */
export function comparedWith(
  versions: readonly Pick<VersionItem, "number" | "tookForceAt">[],
  number: number,
  asked: number | undefined,
): number | null {
  if (asked === 0) return null;
  if (asked !== number && versions.some((version) => version.number === asked)) return asked ?? null;
  const earlier = versions.filter((version) => version.number < number && version.tookForceAt !== null);
  return earlier.length === 0 ? null : Math.max(...earlier.map((version) => version.number));
}
