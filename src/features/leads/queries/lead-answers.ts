import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { findWorkspace } from "../../workspace/queries.ts";
import { listFields } from "../fields/queries.ts";
import { type Asked, type LeadPage, listLeads } from "../list/queries/list-leads.ts";
import { leadAnswerOf } from "../list/rules/answer.ts";
import type { LeadAnswer, LeadItem } from "../list/schema.ts";
import { findLead } from "./find-lead.ts";

type AnsweredPage = Omit<LeadPage, "items"> & { readonly items: LeadAnswer[] };

/** A page of leads as the API answers it. Refuses invalid_input as `listLeads` does. */
export async function listLeadAnswers(actor: Actor, asked: Asked): Promise<Outcome<AnsweredPage>> {
  return reading(actor, async () => {
    const page = await listLeads(actor, asked);
    return isRefusal(page) ? page : { ...page, items: await answersOf(actor, page.items) };
  });
}

/** One lead as the API answers it; one that was merged as the lead that was kept, under its own id. Refuses not_found. */
export async function findLeadAnswer(actor: Actor, leadId: string): Promise<Outcome<LeadAnswer>> {
  return reading(actor, async () => {
    const lead = await findLead(actor, leadId);
    if (isRefusal(lead)) return lead;
    const [answer] = await answersOf(actor, [lead]);
    if (!answer) return refuse("not_found");
    return lead.id === leadId ? answer : { ...answer, id: leadId, mergedInto: lead.id };
  });
}

async function answersOf(actor: Actor, leads: readonly LeadItem[]): Promise<LeadAnswer[]> {
  const { currency } = await findWorkspace(actor);
  const fields = await listFields(actor);
  return leads.map((lead) => leadAnswerOf(lead, fields, currency));
}
