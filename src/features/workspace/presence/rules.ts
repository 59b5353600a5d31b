import type { PresentMember } from "./schema.ts";

/** Pages say every twenty seconds that they are still open; who has not been heard of for this long has gone without a word. */
const staleSeconds = 45;

/** The moment since when somebody must have been heard of to count as here. */
export function stillHereSince(now: Date): Date {
  return new Date(now.getTime() - staleSeconds * 1_000);
}

type Seen = { readonly place: string; readonly seenAt: Date };

/**
 * What a page's word of its place means.
 * - `gone_already`: it is closed, and nobody knew of it.
 * - `leaves`: it is closed, and others see it no more.
 * - `stays`: it is where it was; nobody need be told.
 * - `arrives`: others see it in a new place.
 */
export function decideMove(
  before: Seen | null,
  place: string | null,
  now: Date,
): "gone_already" | "leaves" | "stays" | "arrives" {
  if (place === null) return before ? "leaves" : "gone_already";
  const isHere = before !== null && before.seenAt > stillHereSince(now);
  return isHere && before.place === place ? "stays" : "arrives";
}

/** Each member once, at the first of their places. */
export function onePerMember(pages: readonly PresentMember[]): PresentMember[] {
  const firsts = new Map<string, PresentMember>();
  for (const page of pages) if (!firsts.has(page.memberId)) firsts.set(page.memberId, page);
  return [...firsts.values()];
}

/** The others, whoever is on the same page first, each group by name. A place on a page belongs to the page. */
export function othersByNearness(present: readonly PresentMember[], me: string, path: string) {
  return present
    .filter(({ memberId }) => memberId !== me)
    .map((member) => ({ ...member, isOnThisPage: pageOf(member.place) === pageOf(path) }))
    .sort((one, other) => Number(other.isOnThisPage) - Number(one.isOnThisPage) || compare(one.name, other.name));
}

/** The others who are at one place on a page, "/sla#clause-4" say, by name. */
export function othersAt(present: readonly PresentMember[], me: string, place: string): PresentMember[] {
  const there = present.filter((member) => member.memberId !== me && member.place === place);
  return there.sort((one, other) => compare(one.name, other.name));
}

function pageOf(place: string): string {
  return place.split("#")[0] ?? place;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
