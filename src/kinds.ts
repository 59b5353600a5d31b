import { findKindName } from "./features/agreements/drafts/queries/find-kind-name.ts";
import type { Kind } from "./features/agreements/queries/kind.ts";
import { definitionKind } from "./features/definitions/queries/definition-kind.ts";
import type { Actor } from "./platform/actor.ts";
import { Refused } from "./platform/refusals.ts";

/** Every kind of agreement, in the order in which they are shown. */
export const kinds: readonly Kind[] = [definitionKind];

/** A kind by its name; null where this version has none of it. */
export function kindNamed(name: string): Kind | null {
  return kinds.find((kind) => kind.name === name) ?? null;
}

/** The kind of an agreement. Throws `Refused("not_found")` where the actor's workspace has no such agreement. */
export async function requireKind(actor: Actor, agreementId: string): Promise<Kind> {
  const kind = kindNamed((await findKindName(actor, agreementId)) ?? "");
  if (!kind) throw new Refused("not_found");
  return kind;
}
