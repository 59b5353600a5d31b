import type { Hours } from "../calendars/schema.ts";
import type { Founder, FoundWorkspaceInput } from "../schema.ts";
import { type Leader, leaders, type StartWorkspaceInput, weekdays } from "./schema.ts";

type Chair = Pick<FoundWorkspaceInput["invited"][number], "role" | "team" | "title">;

/** Where each of the three who lead a firm sits. */
export const chairs: Readonly<Record<Leader, Chair>> = {
  ceo: { role: "ceo", team: null, title: "CEO" },
  sales: { role: "head", team: "sales", title: "Head of Sales" },
  marketing: { role: "head", team: "marketing", title: "Head of Marketing" },
};

/** What is to be founded for somebody who sets a workspace up in person: they are its admin, the other two get invitations. */
export function foundingOf(
  input: StartWorkspaceInput,
  passwordHash: string,
): FoundWorkspaceInput & { people: readonly [Founder] } {
  const { name, timeZone, currency, yourName, yourEmail, yourPart } = input;
  const you = { ...chairs[yourPart], name: yourName, email: yourEmail, passwordHash, isAdmin: true };
  const invited = leaders
    .filter((leader) => leader !== yourPart && input[`${leader}Email`] !== "")
    .map((leader) => ({ ...chairs[leader], email: input[`${leader}Email`], isAdmin: false }));
  return { name, timeZone, currency, week: weekOf(input), people: [you], invited, by: "founder" };
}

function weekOf({ opens, closes, ...days }: StartWorkspaceInput): Hours["week"] {
  return weekdays.map((day) => (days[day] ? [{ from: opens, to: closes }] : []));
}

/**
 * The currency that a firm most likely counts in, by the region of its founder's browser (ISO 3166) and its time zone: a guess
 * to start the form with.
 */
export function guessCurrency(region: string, timeZone: string): string {
  const own = Object.keys(regions).find((code) => regions[code]?.split(" ").includes(region));
  return own ?? (timeZone.startsWith("Europe/") ? "EUR" : "USD");
}

const regions: Readonly<Record<string, string>> = {
  EUR: "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
  GBP: "GB",
  CHF: "CH LI",
  CZK: "CZ",
  PLN: "PL",
  HUF: "HU",
  RON: "RO",
  SEK: "SE",
  DKK: "DK",
  NOK: "NO",
  CAD: "CA",
  AUD: "AU",
  NZD: "NZ",
  INR: "IN",
  JPY: "JP",
  BRL: "BR",
  MXN: "MX",
  ZAR: "ZA",
  SGD: "SG",
  TRY: "TR",
  UAH: "UA",
  ILS: "IL",
};
