import { mergeLeads } from "#features/leads/duplicates/commands/merge-leads.ts";
import { searchDuplicates } from "#features/leads/duplicates/commands/search-duplicates.ts";
import type { LeadDraft } from "#features/leads/intake/schema.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft } from "./drafts.ts";
import { land } from "./landing.ts";

/** Jane Hill, whose file of a fair has her once more, with her own address instead of the firm's. */
export const janeTwice = [
  aDraft({ values: { email: "jane@hill.example", firstName: "Jane", lastName: "Hill", company: "Hill & Daughters" } }),
  aDraft({
    values: {
      email: "jane.hill@post.example",
      firstName: "Jane",
      lastName: "Hill",
      company: "Hill and Daughters Ltd.",
      phone: "+44 20 7946 0123",
    },
  }),
];

/** Lets drafts land, each by itself; answers their ids. */
export async function leadsFrom(person: Person, drafts: readonly LeadDraft[]): Promise<string[]> {
  const landed = await land(person, drafts);
  return landed.map(({ leadId }) => {
    if (!leadId) throw new Error("a draft has not landed");
    return leadId;
  });
}

/** Compares all leads with each other, as the worker does once nobody is at them any more. */
export async function searchAll(workspaceId: string, now = new Date("2030-01-01T00:00:00.000Z")): Promise<number> {
  let compared = 0;
  for (let some = await searchDuplicates(workspaceId, now); some > 0; ) {
    compared += some;
    some = await searchDuplicates(workspaceId, now);
  }
  return compared;
}

/** Merges two leads; answers the merge's id. */
export async function merged(person: Person, leadId: string, into: string, now: Date): Promise<string> {
  const merge = await mergeLeads(person, { leadId, into }, now);
  if (isRefusal(merge)) throw new Error(merge.refused);
  return merge.id;
}
