import { emailKey, phoneKey, wordsOf } from "../../intake/rules/keys.ts";
import type { LeadFacts } from "../../schema.ts";
import { type Judgement, type Reason, reasons } from "../schema.ts";
import { similarity, type Trigrams, trigramsOf } from "./trigrams.ts";

/** What of a lead is compared, made once however many it is compared with. */
export type Features = {
  readonly name: Trigrams;
  readonly company: Trigrams;
  readonly email: string | null;
  readonly phone: string | null;
};

type Compared = Pick<LeadFacts, "firstName" | "lastName" | "company" | "email" | "phone">;

/** What of a lead is compared. How a firm is incorporated says nothing of which one it is. */
export function featuresOf({ firstName, lastName, company, email, phone }: Compared): Features {
  // "s.r.o." is one word.
  const ofCompany = wordsOf((company ?? "").replaceAll(".", ""));
  const own = ofCompany.filter((word) => !legalForms.has(word));
  return {
    name: trigramsOf(wordsOf(`${firstName ?? ""} ${lastName ?? ""}`)),
    company: trigramsOf(own.length > 0 ? own : ofCompany),
    email: email === null ? null : emailKey(email),
    phone: phoneKey(phone),
  };
}

/** Below this two leads are not proposed as one. */
const threshold = 0.5;

/**
 * Whether two leads may be one person, by what, and how certain that is from 0 to 1; null where nothing speaks for it. A
 * mailbox that many read and an office's number mean little where the names differ, and a name alone means nothing: there the
 * company has to be the same too. What speaks for it by several ways adds up (1 minus the chance that all of them mislead).
 */
export function judge(one: Features, other: Features): Judgement | null {
  const names = similarity(one.name, other.name);
  const companies = similarity(one.company, other.company);
  const ways: Readonly<Record<Reason, number>> = {
    email: one.email !== null && one.email === other.email ? byEmail(one.email, names) : 0,
    phone: one.phone !== null && one.phone === other.phone ? byPhone(names) : 0,
    name: byName(names, companies),
  };
  const doubt = Object.values(ways).reduce((rest, certainty) => rest * (1 - certainty), 1);
  const certainty = Math.round((1 - doubt) * 100) / 100;
  if (certainty < threshold) return null;
  return { reasons: reasons.filter((reason) => ways[reason] > 0), similarity: certainty };
}

const alike = 0.6;
const foreign = 0.3;

function byEmail(email: string, names: number | null): number {
  const isShared = sharedMailboxes.has(email.split("@")[0] ?? "");
  if (names === null || (names >= foreign && names < alike)) return isShared ? 0.3 : 0.9;
  if (names >= alike) return isShared ? 0.8 : 0.98;
  return isShared ? 0 : 0.6;
}

function byPhone(names: number | null): number {
  if (names === null || (names >= foreign && names < alike)) return 0.5;
  return names >= alike ? 0.9 : 0.1;
}

function byName(names: number | null, companies: number | null): number {
  if (names === null || companies === null || names < alike || companies < 0.5) return 0;
  return 0.85 * names * companies;
}

const sharedMailboxes: ReadonlySet<string> = new Set(
  "info office hello contact sales support mail admin team kontakt service post enquiries marketing".split(" "),
);

const legalForms: ReadonlySet<string> = new Set(
  "inc llc ltd limited plc corp corporation co company gmbh ag kg mbh ug sa sas sarl srl spa bv nv ab as oy aps sro sp zoo and".split(
    " ",
  ),
);
