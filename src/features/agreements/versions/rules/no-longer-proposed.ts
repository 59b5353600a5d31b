import type { VersionState } from "../schema/version.ts";

const reasons = {
  proposed: null,
  agreed: "not_proposed",
  in_force: "not_proposed",
  ended: "version_over",
  superseded: "version_superseded",
  withdrawn: "version_withdrawn",
  declined: "version_declined",
  replaced: "version_replaced",
} as const satisfies Record<VersionState, string | null>;

export type NotProposed = NonNullable<(typeof reasons)[VersionState]>;

/** Why nobody can sign, decline or withdraw a version any more; null while it lies before the heads. */
export function noLongerProposed(state: VersionState): NotProposed | null {
  return reasons[state];
}
