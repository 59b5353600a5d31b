import type { LeadFacts } from "../../schema.ts";

type Named = Pick<LeadFacts, "firstName" | "lastName" | "company" | "email">;

/** Lower case without accents: how texts are compared, sorted and found. "Müller & Cía" is "muller & cia". */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return ascii.test(lower) ? lower : lower.normalize("NFD").replace(accents, "");
}

const ascii = /^[\0-\x7f]*$/;
const accents = /\p{M}/gu;

/** An e-mail address as it is compared: nobody tells two people apart by capital letters. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** By what a lead stands in a list sorted by name: last name first, the e-mail address where no name is known. */
export function nameKey({ firstName, lastName, email }: Named): string {
  return plain(`${lastName ?? ""} ${firstName ?? ""}`.trim() || (email ?? ""));
}

/** The same for its company. */
export function companyKey({ company }: Named): string {
  return plain(company ?? "");
}

/** The last nine digits of a phone number, whatever is written before and between them; null where there are too few to go by. */
export function phoneKey(phone: string | null): string | null {
  const digits = phone?.replace(/[^0-9]/g, "") ?? "";
  return digits.length < 7 ? null : digits.slice(-9);
}

/** The words by whose beginnings a lead is found: of its name, company and e-mail address. Each is of letters and digits only. */
export function searchWords({ firstName, lastName, company, email }: Named): string[] {
  return wordsOf(`${firstName ?? ""} ${lastName ?? ""} ${company ?? ""} ${email ?? ""}`);
}

/** The words of a text, plain. */
export function wordsOf(text: string): string[] {
  return plain(text).match(words) ?? [];
}

const words = /[\p{L}\p{N}]+/gu;
