import { z } from "zod";
import { tab } from "#ui/live/connection.ts";
import { clauseContent } from "../../schema.ts";
import type { Letter } from "../rules/writing.ts";

const letters = z.array(
  z.object({ content: clauseContent, baseRevision: z.int(), wentOut: z.boolean(), wasLeft: z.boolean() }),
);

/** Keeps in this browser what a writer has not been told to be saved yet, until it is; whether the browser had room for it. */
export function keepLetters(memberId: string, clauseId: string, kept: readonly Letter[]): boolean {
  const place = placeOf(memberId, clauseId) + tab;
  try {
    if (kept.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    // It is full, or closed to this site: what is typed stays on the page alone.
    return false;
  }
}

/**
 * Takes over what earlier pages of the same writer have left of a clause, of this browser's other tabs too: what two of them send
 * is saved once.
 */
export function takeOverLetters(memberId: string, clauseId: string): Letter[] {
  const prefix = placeOf(memberId, clauseId);
  try {
    const places = Object.keys(localStorage).filter((place) => place.startsWith(prefix));
    const found = places.flatMap((place) => letters.catch([]).parse(JSON.parse(localStorage.getItem(place) ?? "[]")));
    for (const place of places) localStorage.removeItem(place);
    keepLetters(memberId, clauseId, found);
    return found;
  } catch {
    // It is closed to this site, so nothing was kept.
    return [];
  }
}

function placeOf(memberId: string, clauseId: string): string {
  return `common-ground clause ${memberId} ${clauseId} `;
}
