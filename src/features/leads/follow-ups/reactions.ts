import { z } from "zod";
import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../../activity/schema.ts";
import { openStages } from "../schema.ts";
import { timelineFacts } from "../timeline/schema.ts";
import { keepWithLeads } from "./commands/keep-with-leads.ts";
import { reopenWithLead } from "./commands/reopen-with-lead.ts";

const lead = z.uuid();

/** Facts by which a lead may be closed or erased, or get another owner, each with the name under which it says of which leads. */
const movesOf: Readonly<Record<string, z.ZodType<string[]>>> = {
  "lead.assigned": z.object({ leadIds: z.array(lead) }).transform(({ leadIds }) => leadIds),
  "lead.erased": z.object({ leadIds: z.array(lead) }).transform(({ leadIds }) => leadIds),
  "lead.changed": z.object({ id: lead }).transform(({ id }) => [id]),
  ...Object.fromEntries(
    ["won", "lost", "churned", "disqualified", "corrected"].map((verb) => [
      `lead.${verb}`,
      z.object({ leadId: lead }).transform(({ leadId }) => [leadId]),
    ]),
  ),
};

/**
 * Keeps follow-ups with their leads as these are closed, given to others, or taken up again. What an import or a merge does to
 * leads is noticed by the worker's round a minute later.
 */
export const followingUp: Reaction = {
  name: "follow_ups",
  async on({ type, payload }, workspaceId, now) {
    const leadIds = movesOf[type]?.safeParse(payload).data ?? [];
    if (leadIds.length === 0) return;
    const service: Service = { kind: "service", workspaceId, name: "The calendar" };
    const reopened = type === "lead.corrected" ? reopenedBy(payload) : null;
    if (reopened) await reopenWithLead(service, reopened, now);
    await keepWithLeads(service, leadIds, now);
  },
};

/** The lead of which it was a mistake that it is closed; of any other correction its follow-up knows nothing. */
function reopenedBy(payload: unknown): string | null {
  const { data } = timelineFacts["lead.corrected"].safeParse(payload);
  const [wasOpen, isOpen] = [data?.from, data?.to].map((stage) => openStages.some((open) => open === stage));
  return data && !wasOpen && isOpen ? data.leadId : null;
}
