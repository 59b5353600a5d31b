import type { NewsTable } from "../../../activity/news/schema.ts";
import { aboutYourLeads } from "../../rules/news.ts";
import type { followUpFacts } from "../schema.ts";

/** Whoever meant to speak with somebody again is reminded on the day. */
export const followUpNews: NewsTable<typeof followUpFacts> = {
  "follow_up.came_due": {
    tells: ({ memberId }) => [{ whom: { memberId }, kind: aboutYourLeads }],
    href: "/leads/today",
  },
};
