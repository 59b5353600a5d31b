import { type Identity, type LeadFacts, ownSystem } from "../../schema.ts";
import type { LeadDraft, Matching } from "../schema.ts";
import { emailKey } from "./keys.ts";

/** A lead, by what it is found again. */
export type Known = { readonly id: string; readonly facts: Pick<LeadFacts, "identity" | "email"> };

/** What is known of a lead that was merged, and so by what the one that was kept is found too. */
export type Alias = { readonly id: string; readonly keptId: string; readonly facts: LeadFacts };

/** What of a draft counts for finding its lead. */
export type Sought = Pick<LeadDraft, "identity" | "values">;

/** Leads by both ways in which they are found again; `enter` adds one, or puts it in the place of how it was before. */
export type Register<Lead extends Known> = {
  readonly find: (sought: Sought, matchBy: Matching) => Lead | null;
  readonly enter: (lead: Lead) => void;
};

/** Opens a register. Of leads that share an e-mail address the oldest is found, and instead of a merged one the kept one. */
export function registerOf<Lead extends Known>(leads: Iterable<Lead>, merged: readonly Alias[] = []): Register<Lead> {
  const byId = new Map<string, Lead>();
  const byIdentity = new Map<string, string>();
  const byEmail = new Map<string, string[]>();

  const enter = (lead: Lead) => {
    const { id, facts } = lead;
    byId.set(id, lead);
    if (facts.identity) byIdentity.set(identityKey(facts.identity), id);
    if (facts.email === null) return;
    const key = emailKey(facts.email);
    const sharing = byEmail.get(key);
    if (!sharing) byEmail.set(key, [id]);
    else if (!sharing.includes(id)) sharing.push(id);
  };
  const withIdentity = (identity: Identity) =>
    byId.get(byIdentity.get(identityKey(identity)) ?? ownIdOf(identity) ?? "");
  const withEmail = (email: string) => {
    const key = emailKey(email);
    const own = (byEmail.get(key) ?? []).flatMap((id) => byId.get(id) ?? []);
    const kept = merged.flatMap(({ keptId, facts }) => (hasEmail(facts, key) ? (byId.get(keptId) ?? []) : []));
    return [...own.filter(({ facts }) => hasEmail(facts, key)), ...kept];
  };

  for (const { id, keptId, facts } of merged) {
    byIdentity.set(identityKey({ system: ownSystem, externalId: id }), keptId);
    if (facts.identity) byIdentity.set(identityKey(facts.identity), keptId);
  }
  for (const lead of leads) enter(lead);
  return {
    enter,
    find({ identity, values: { email } }, matchBy) {
      const named = identity && matchBy !== "email" ? withIdentity(identity) : undefined;
      if (named || !email || matchBy === "externalId") return named ?? null;
      const found = withEmail(email);
      // Who has a name of their own already, another one, is somebody else: two records of one system may share an address.
      const candidates = identity && matchBy === "either" ? found.filter(({ facts }) => !facts.identity) : found;
      return candidates.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;
    },
  };
}

function hasEmail({ email }: Known["facts"], key: string): boolean {
  return email !== null && emailKey(email) === key;
}

/** Whether a draft says anything by which it could be found again, so that bringing it twice makes one lead. */
export function isFindable({ identity, values: { email } }: Sought, matchBy: Matching): boolean {
  return (identity !== null && matchBy !== "email") || (Boolean(email) && matchBy !== "externalId");
}

/** The id of a lead that is called by that; null where the name is one in another system. */
export function ownIdOf({ system, externalId }: Identity): string | null {
  return system === ownSystem && uuid.test(externalId) ? externalId : null;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A name in a system, as one text. */
export function identityKey({ system, externalId }: Identity): string {
  return `${system}\n${externalId}`;
}
