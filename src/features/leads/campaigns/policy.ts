import type { Person } from "#platform/actor.ts";
import { everyone, headOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Marketing runs them; the heads and the admins answer for what they cost. */
const runsCampaigns = (person: Person) =>
  headOrAdmin(person) || (person.role === "member" && person.team === "marketing");

/** Who may do what with campaigns. A program that brings leads in may bring what won them. */
export const campaignPolicy = {
  read: { name: "campaign.read", person: everyone, key: "read", service: true },
  make: { name: "campaign.make", person: runsCampaigns, key: "leads:write", service: false },
  change: { name: "campaign.change", person: runsCampaigns, key: "leads:write", service: false },
  setSpend: { name: "campaign.set_spend", person: runsCampaigns, key: "leads:write", service: false },
  remove: { name: "campaign.remove", person: runsCampaigns, key: "leads:write", service: false },
} as const satisfies Record<string, Verb>;
