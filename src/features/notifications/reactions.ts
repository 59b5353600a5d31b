import type { Service } from "#platform/actor.ts";
import type { AnyFact, Reaction } from "../activity/schema.ts";
import { notifyMembers } from "./commands.ts";

/** Facts that everybody in the workspace should hear of. */
const ofInterestToAll = new Set(["workspace.renamed"]);

/** Tells members what others did, in the app and by mail; `sentence` puts a fact into words after its actor's name. */
export function notifying(sentence: (fact: AnyFact) => string): Reaction {
  return {
    name: "notifications",
    async on(fact, workspaceId) {
      const service: Service = { kind: "service", workspaceId, name: "notifications" };
      if (ofInterestToAll.has(fact.type)) await notifyMembers(service, fact, `${fact.actor.name} ${sentence(fact)}`);
    },
  };
}
