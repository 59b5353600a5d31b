import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../activity/schema.ts";
import { notifyMembers } from "./commands.ts";

/** Facts that everybody in the workspace should hear of. */
const ofInterestToAll = new Set(["workspace.renamed"]);

/** Tells members what others did. */
export const notifying: Reaction = {
  name: "notifications",
  async on(fact, workspaceId) {
    const service: Service = { kind: "service", workspaceId, name: "notifications" };
    if (ofInterestToAll.has(fact.type)) await notifyMembers(service, fact);
  },
};
