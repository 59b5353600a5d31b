import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type HowToLand, landLeads } from "../../intake/commands/land-leads.ts";
import type { Landed, LeadDraft, Mode } from "../../intake/schema.ts";
import type { ReadMessage } from "../rules/read-message.ts";

/** A message that speaks of a lead. */
export type OfLead = Extract<ReadMessage, { readonly draft: LeadDraft }>;

type Account = Pick<HowToLand, "origin" | "actorId" | "now">;
type Attempt = { readonly message: OfLead; readonly draft: LeadDraft };

/**
 * Lets messages land: who says who they are comes in, news reaches only leads that are known, by any of the names it gives them.
 * Answers what became of each; skipped, without a lead, is news of somebody unknown.
 */
export async function landMessages(
  tx: Transaction,
  proof: Proof,
  messages: readonly OfLead[],
  account: Account,
): Promise<ReadonlyMap<OfLead, Landed>> {
  const landed = new Map<OfLead, Landed>();
  const land = async (mode: Mode, attempts: readonly Attempt[]) => {
    if (attempts.length === 0) return;
    const drafts = attempts.map(({ draft }) => draft);
    const { landed: outcomes } = await landLeads(tx, proof, drafts, {
      ...account,
      mode,
      matchBy: "either",
      importId: null,
    });
    for (const [index, { message }] of attempts.entries()) {
      const outcome = outcomes[index];
      if (outcome) landed.set(message, outcome);
    }
  };

  const [leads, news] = [
    messages.filter(({ kind }) => kind === "lead"),
    messages.filter(({ kind }) => kind === "news"),
  ];
  await land("both", leads.map(byOwnName));
  await land("update", news.map(byOwnName));
  const mostNames = Math.max(0, ...news.map(({ others }) => others.length));
  for (let name = 0; name < mostNames; name += 1) {
    await land(
      "update",
      news.flatMap((message) => (isUnknown(landed.get(message)) ? byOtherName(message, name) : [])),
    );
  }
  return landed;
}

/** Whether it was news of somebody whom nobody knows by that name. */
export function isUnknown(landed: Landed | undefined): boolean {
  return landed?.outcome === "skipped" && landed.leadId === null;
}

function byOwnName(message: OfLead): Attempt {
  const { draft, others } = message;
  const isNamed = draft.identity || draft.values.email;
  return { message, draft: isNamed ? draft : { ...draft, identity: others[0] ?? null } };
}

function byOtherName(message: OfLead, name: number): Attempt[] {
  const identity = message.others[name];
  return identity ? [{ message, draft: { ...message.draft, identity } }] : [];
}
