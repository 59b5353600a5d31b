import type { Kind } from "./features/agreements/queries/kind.ts";
import { definitionKind } from "./features/definitions/queries/definition-kind.ts";

/** Every kind of agreement, in the order in which they are shown. */
export const kinds: readonly Kind[] = [definitionKind];

/** A kind by its name; null where this version has none of it. */
export function kindNamed(name: string): Kind | null {
  return kinds.find((kind) => kind.name === name) ?? null;
}
