import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../../activity/schema.ts";
import { peopleFacts } from "../../workspace/people/schema.ts";
import { timelineFacts } from "../timeline/schema.ts";
import { assignInTurn } from "./commands/assign-in-turn.ts";
import { queueGivingOver } from "./commands/give-over.ts";

/** Has somebody look after each lead: whoever is next in turn after a handoff, and others after whoever has left. */
export const assigning: Reaction = {
  name: "assignment",
  async on({ type, payload }, workspaceId, now) {
    const service: Service = { kind: "service", workspaceId, name: "The rotation" };
    if (type === "member.deactivated" || type === "member.left") {
      const { data } = peopleFacts[type].safeParse(payload);
      if (data) await queueGivingOver(service, data.memberId);
    }
    if (type === "lead.qualified" || type === "lead.corrected") {
      const { data } = timelineFacts[type].safeParse(payload);
      if (data?.to === "mql") await assignInTurn(service, now);
    }
    if (type === "lead.qualified_by_definition") await assignInTurn(service, now);
  },
};
