import type { FieldValues, LeadFacts } from "../../schema.ts";
import type { LeadDraft } from "../schema.ts";
import { type Alias, identityKey } from "./find-again.ts";
import { emailKey } from "./keys.ts";

/**
 * A draft that speaks of a merged lead, without what that one said already: its record over there may be told again and again,
 * and would else replace what the kept lead says.
 */
export function withoutToldAgain(draft: LeadDraft, kept: LeadFacts, aliases: readonly Alias[]): LeadDraft {
  const alias = aliases.find(({ facts }) => isMeant(draft, kept, facts));
  if (!alias) return draft;
  const said: Readonly<Record<string, unknown>> = alias.facts;
  const values = Object.fromEntries(Object.entries(draft.values).filter(([name, value]) => said[name] !== value));
  return { ...draft, values, fields: withoutSaid(draft.fields, alias.facts.fields) };
}

function isMeant(
  { identity, values: { email } }: LeadDraft,
  kept: LeadFacts,
  { identity: own, email: its }: LeadFacts,
) {
  if (identity && own && identityKey(identity) === identityKey(own)) return true;
  return Boolean(email) && isSame(email, its) && !isSame(email, kept.email);
}

function isSame(one: string | null | undefined, other: string | null): boolean {
  return Boolean(one) && other !== null && emailKey(one ?? "") === emailKey(other);
}

function withoutSaid(fields: FieldValues, said: LeadFacts["fields"]): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => said[key] !== value));
}
