import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../../activity/schema.ts";
import { workspaceFacts } from "../../workspace/schema.ts";
import { queueCounting } from "./commands/count-anew.ts";

/** Has all leads counted anew where the workspace came to count other days. */
export const counting: Reaction = {
  name: "tallies",
  async on({ type, payload }, workspaceId) {
    if (type !== "workspace.settings_changed") return;
    const { data } = workspaceFacts[type].safeParse(payload);
    const service: Service = { kind: "service", workspaceId, name: "tallies" };
    if (data && data.from.timeZone !== data.to.timeZone) await queueCounting(service);
  },
};
