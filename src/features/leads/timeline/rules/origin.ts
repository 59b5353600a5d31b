import type { Actor } from "#platform/actor.ts";
import type { Origin } from "../schema.ts";

/** On whose account something is that an actor says of leads. */
export function originOf(actor: Actor): { origin: Origin; actorId: string | null } {
  switch (actor.kind) {
    case "person":
      return { origin: "person", actorId: actor.memberId };
    case "key":
      return { origin: "key", actorId: actor.keyId };
    case "service":
      return { origin: "service", actorId: null };
  }
}
