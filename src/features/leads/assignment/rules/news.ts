import type { NewsTable } from "../../../activity/news/schema.ts";
import { countedLeads } from "../../rules/counted.ts";
import { aboutYourLeads } from "../../rules/news.ts";
import type { assignmentFacts } from "../schema.ts";
import { waitingAddress } from "./address.ts";

/** Whose leads become is told of it, and Sales' head if nobody is free for one. */
export const assignmentNews: NewsTable<typeof assignmentFacts> = {
  "lead.assigned": {
    tells: ({ ownerId }) => [{ whom: { memberId: ownerId }, kind: aboutYourLeads }],
    href: "/leads?owner=me",
    once: ({ leadIds }) => `assigned ${leadIds.length === 1 ? "a lead" : countedLeads(leadIds.length)} to you`,
    again: (_payload, times) => `assigned leads to you ${times} times`,
  },
  "rotation.nobody_free": {
    tells: () => [{ whom: { headOf: "sales" }, kind: aboutYourLeads }],
    href: waitingAddress,
  },
};
