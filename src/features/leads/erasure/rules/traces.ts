import { emailKey, phoneKey } from "../../intake/rules/keys.ts";
import type { LeadFacts } from "../../schema.ts";

type Described = Pick<LeadFacts, "email" | "firstName" | "lastName" | "phone">;

/** By what a text that is kept elsewhere is known to tell of a person, in lower case. */
export type Traces = {
  /** E-mail addresses, and the full name either way round. */
  readonly words: readonly string[];
  /** The last digits of phone numbers. */
  readonly numbers: readonly string[];
};

/** What tells of a person who goes by all of these; a first name or a company alone may be anybody's. */
export function tracesOf(people: readonly Described[]): Traces {
  const words = people.flatMap(({ email, firstName, lastName }) => [
    ...(email ? [emailKey(email)] : []),
    ...(firstName && lastName
      ? [`${firstName} ${lastName}`, `${lastName} ${firstName}`, `${lastName}, ${firstName}`]
      : []),
  ]);
  const numbers = people.flatMap(({ phone }) => phoneKey(phone) ?? []);
  return { words: [...new Set(words.map((word) => word.toLowerCase()))], numbers: [...new Set(numbers)] };
}
