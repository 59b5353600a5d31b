import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Refusal } from "#platform/refusals.ts";
import { listMembers } from "../../workspace/people/queries.ts";
import { findWorkspace } from "../../workspace/queries.ts";
import { listMerges } from "../duplicates/queries/find-merge.ts";
import { listDuplicatesOf } from "../duplicates/queries/list-duplicates.ts";
import { listFields } from "../fields/queries.ts";
import { findFollowUp } from "../follow-ups/queries/find-follow-up.ts";
import { findStory } from "../timeline/queries/find-timeline.ts";
import { findLead } from "./find-lead.ts";

const mostMerges = 20;

/**
 * A lead as its page shows it: what is known of it, its story, its way and its follow-up, who it may be the same as and who it turned
 * out to be, with the fields in use and who could look after it, read in one transaction. Refuses not_found.
 */
export async function findLeadPage(actor: Actor, leadId: string) {
  return reading(actor, async () => {
    const [lead, story, followUp, fields, members, duplicates, merges, { currency }] = await Promise.all([
      findLead(actor, leadId),
      findStory(actor, leadId),
      findFollowUp(actor, leadId),
      listFields(actor),
      listMembers(actor),
      listDuplicatesOf(actor, leadId),
      listMerges(actor, mostMerges, leadId),
      findWorkspace(actor),
    ]);
    return isRefusal(lead)
      ? lead
      : {
          lead,
          ...story,
          followUp,
          duplicates,
          merges,
          /** ISO 4217: of amounts. */
          currency,
          fields: fields.filter(({ archivedAt }) => archivedAt === null),
          members: members.filter(({ deactivatedAt }) => deactivatedAt === null),
        };
  });
}

export type LeadPage = Exclude<Awaited<ReturnType<typeof findLeadPage>>, Refusal>;
