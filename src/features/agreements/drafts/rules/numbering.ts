import type { Section } from "../../schema.ts";
import { byPlace } from "./places.ts";

type Placed = { readonly id: string; readonly section: string; readonly position: string };

/** Clauses in the order of the document, numbered through from 1. What stands in a part that its kind no longer has comes last. */
export function numbered<Clause extends Placed>(
  sections: readonly Section[],
  clauses: readonly Clause[],
): (Clause & { readonly number: number })[] {
  const orders = new Map(sections.map(({ name }, order) => [name, order]));
  const orderOf = ({ section }: Clause) => orders.get(section) ?? sections.length;
  return clauses
    .toSorted((one, other) => orderOf(one) - orderOf(other) || byPlace(one, other))
    .map((clause, index) => ({ ...clause, number: index + 1 }));
}
