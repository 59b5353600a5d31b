import type { Service } from "#platform/actor.ts";
import type { FactNews } from "../activity/news/schema.ts";
import type { AnyFact, Reaction } from "../activity/schema.ts";
import { tellMembers } from "./commands/tell-members.ts";

/** Tells members what others did; `read` says of a fact to whom it is news. */
export function notifying(read: (fact: AnyFact) => FactNews | null): Reaction {
  return {
    name: "notifications",
    async on(fact, workspaceId, now) {
      const service: Service = { kind: "service", workspaceId, name: "notifications" };
      const news = read(fact);
      if (news) await tellMembers(service, fact, news, now);
    },
  };
}
