import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

type Placed = { readonly id: string; readonly position: string };

/** Compares by place; whoever shares one stands in the order of ids. */
export function byPlace(one: Placed, other: Placed): number {
  return compare(one.position, other.position) || compare(one.id, other.id);
}

/** A place among the clauses of a part: behind one of them, with null before all; behind all where that one isn't there. */
export function placeAmong(others: readonly Placed[], after: string | null | undefined): string {
  const places = others.toSorted(byPlace).map(({ position }) => position);
  if (after === null) return generateKeyBetween(null, places[0] ?? null);
  const last = places.at(-1) ?? null;
  const before = others.find(({ id }) => id === after)?.position ?? last;
  const behind = before === null ? undefined : places.find((place) => place > before);
  return generateKeyBetween(before, behind ?? null);
}

/** Whether a clause stands directly behind another one of its part, or with null before all. */
export function isPlaced(clause: Placed, others: readonly Placed[], after: string | null): boolean {
  const before = others.filter((other) => byPlace(other, clause) < 0).toSorted(byPlace);
  return (before.at(-1)?.id ?? null) === after;
}

/** Places for clauses in the order in which they come: those they have, where these are in order, with new ones put between. */
export function placesInOrder(current: readonly (string | null)[]): readonly string[] {
  const known = current.filter((place) => place !== null);
  if (known.some((place, at) => at > 0 && place <= (known[at - 1] ?? ""))) {
    return generateNKeysBetween(null, null, current.length);
  }
  const places: string[] = [];
  for (const [at, place] of current.entries()) {
    const behind = current.slice(at).find((later) => later !== null);
    places.push(place ?? generateKeyBetween(places.at(-1) ?? null, behind ?? null));
  }
  return places;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
