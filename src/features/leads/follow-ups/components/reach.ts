"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { RecordedReach } from "../schema.ts";

/** A call or a mail that somebody began with a tap, until they have said what came of it; of one tab, through reloads too. */
export type Reach = {
  readonly id: string;
  /** The member who tapped. */
  readonly by: string;
  readonly leadId: string;
  /** Whom they reached for. */
  readonly name: string;
  readonly channel: "call" | "email";
  /** By this device's clock, in milliseconds. */
  readonly at: number;
  /** What was said of it. */
  readonly said?: RecordedReach & { readonly answered: boolean };
};

const place = "common-ground reach";
const longestMs = 12 * 60 * 60 * 1_000;
const listeners = new Set<() => void>();
let reader = "";

/** What the member began and hasn't told the end of, at most half a day ago. */
export function useReach(memberId: string): Reach | null {
  useEffect(() => {
    reader = memberId;
  }, [memberId]);
  const kept = useSyncExternalStore(
    listen,
    () => sessionStorage.getItem(place),
    () => null,
  );
  // Nothing else writes there.
  const reach = kept === null ? null : (JSON.parse(kept) as Reach);
  return reach?.by === memberId && Date.now() - reach.at < longestMs ? reach : null;
}

/** Remembers that a link to call or write was followed. */
export function beginReach(reach: Pick<Reach, "leadId" | "name" | "channel">) {
  const at = Date.now();
  keepReach({ ...reach, id: String(at), by: reader, at });
}

/** Remembers it as it stands now; null forgets it. */
export function keepReach(reach: Reach | null) {
  if (reach) sessionStorage.setItem(place, JSON.stringify(reach));
  else sessionStorage.removeItem(place);
  for (const tell of listeners) tell();
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
