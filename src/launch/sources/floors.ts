/** Below these versions a hole is known that concerns Common Ground. Raised with each advisory, never lowered. */
export const floors: Record<string, { least: string; because: string }> = {
  next: {
    least: "16.2.11",
    because:
      "the proxy could be passed by, actions exhausted and turned against the inner network (GHSA-6gpp-xcg3-4w24, GHSA-m99w-x7hq-7vfj, GHSA-89xv-2m56-2m9x)",
  },
  "next-auth": {
    least: "4.24.15",
    because: "an e-mail address could be made to look like another person's (GHSA-7rqj-j65f-68wh)",
  },
};

/** Whether `version` is older than `least`; a preview of a version counts as older than the version. */
export function isBelow(version: string, least: string): boolean {
  const [core = "", preview] = version.split(/-(.*)/);
  const order = core.localeCompare(least, "en", { numeric: true });
  return order < 0 || (order === 0 && preview !== undefined);
}
