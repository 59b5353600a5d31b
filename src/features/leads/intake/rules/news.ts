import type { NewsTable } from "../../../activity/news/schema.ts";
import { aboutYourLeads } from "../../rules/news.ts";
import type { intakeFacts } from "../schema.ts";

/** Whose a lead becomes is told of it. */
export const intakeNews: NewsTable<typeof intakeFacts> = {
  "lead.changed": {
    tells: ({ ownerId }) => (ownerId ? [{ whom: { memberId: ownerId }, kind: aboutYourLeads }] : []),
    href: "/leads?owner=me",
    once: () => "assigned a lead to you",
    again: (_payload, times) => `assigned ${times} leads to you`,
  },
};
