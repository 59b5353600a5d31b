import type { VersionState } from "../schema/version.ts";

/** A version and where it stands. */
export type Standing = { readonly number: number; readonly state: VersionState };

/** A version goes from one state into another. */
export type Move = { readonly number: number; readonly from: VersionState; readonly to: VersionState };

// What becomes of an agreement's versions, in the order in which it has to be written: one at a time is proposed, agreed, in force.

/** Another version is proposed: the one that lay before the heads no longer does, whoever had signed it. */
export function movesOnProposal(versions: readonly Standing[]): Move[] {
  return ofAll(versions, "proposed", "replaced");
}

/** Both have signed a version: what waited for its day is replaced, and it waits for its own or takes force at once. */
export function movesOnAgreement(versions: readonly Standing[], number: number, takesForce: boolean): Move[] {
  return [
    ...ofAll(versions, "agreed", "replaced"),
    { number, from: "proposed", to: "agreed" },
    ...(takesForce ? movesOnItsDay(versions, number) : []),
  ];
}

/** The day of an agreed version has come: it supersedes the one in force. */
export function movesOnItsDay(versions: readonly Standing[], number: number): Move[] {
  return [...ofAll(versions, "in_force", "superseded"), { number, from: "agreed", to: "in_force" }];
}

function ofAll(versions: readonly Standing[], from: VersionState, to: VersionState): Move[] {
  return versions.filter(({ state }) => state === from).map(({ number }) => ({ number, from, to }));
}
