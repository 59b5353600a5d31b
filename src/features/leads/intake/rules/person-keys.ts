import type { Identity, LeadText } from "../../schema.ts";
import { identityKey } from "./find-again.ts";
import { emailKey, nameKey, phoneKey } from "./keys.ts";

type Described = Readonly<Partial<Record<LeadText, string | null>>> & { readonly identity: Identity | null };

/**
 * By what a person is known wherever they are told of: their name in a system, their e-mail address, and their phone number
 * together with their name, as colleagues may share one telephone.
 */
export function personKeys({ identity, email, phone, firstName, lastName }: Described): string[] {
  const name = nameKey({ firstName: firstName ?? null, lastName: lastName ?? null, company: null, email: null });
  const number = phoneKey(phone ?? null);
  return [
    ...(identity ? [`identity ${identityKey(identity)}`] : []),
    ...(email ? [`email ${emailKey(email)}`] : []),
    ...(number && name ? [`phone ${number} ${name}`] : []),
  ];
}

/** When people were erased, by the keys that they were known by. */
export type Erased = ReadonlyMap<string, Date>;

/**
 * When the person was erased whom a draft tells of; null for anybody else. What the lead that it finds is known by itself is that
 * lead's own, even if somebody erased had it too.
 */
export function erasedAs(draft: Described, found: Described | null, erased: Erased): Date | null {
  if (erased.size === 0) return null;
  const own = new Set(found ? personKeys(found) : []);
  const foreign = personKeys(draft).find((key) => erased.has(key) && !own.has(key));
  return foreign === undefined ? null : (erased.get(foreign) ?? null);
}
