import { landLeads } from "#features/leads/intake/commands/land-leads.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import type { Landed, LeadDraft } from "#features/leads/intake/schema.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";

export const timeZone = "Europe/Prague";

type How = Partial<Parameters<typeof landLeads>[3]>;

/** Lets drafts land on a person's account, in one transaction; answers what became of each. */
export function land(person: Person, drafts: readonly LeadDraft[], how: How = {}): Promise<readonly Landed[]> {
  return inTransaction(person, async (tx) => {
    const proof = authorize(person, intakePolicy.receive, undefined);
    const { landed } = await landLeads(tx, proof, drafts, {
      mode: "both",
      matchBy: "either",
      origin: how.importId ? "import" : "person",
      actorId: person.memberId,
      importId: null,
      now: new Date("2026-11-22T09:00:00.000Z"),
      timeZone,
      ...how,
    });
    return landed;
  });
}
