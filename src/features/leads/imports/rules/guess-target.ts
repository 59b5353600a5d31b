import type { ImportSettings, Target } from "../schema.ts";
import { besideLeads, joins } from "../vocabulary/rules/beside-leads.ts";
import { meaningsOf } from "../vocabulary/rules/header.ts";
import { plainWord } from "../vocabulary/rules/plain-word.ts";
import type { Vocabulary } from "../vocabulary/rules/vocabulary.ts";

/**
 * What the rows of a file most likely are, by its header. Leads unless something speaks for another: a kind of activity and whose it
 * is; a step of the way and whose, but nobody's name or beginning; a campaign with its dates, or with what it cost.
 */
export function guessTarget(columns: readonly string[], speaker: Vocabulary): Target {
  const headers = columns.map(plainWord);
  const told = new Set(meaningsOf(columns, speaker));
  const hasAny = (...meanings: readonly string[]) => meanings.some((meaning) => told.has(meaning));
  const join = joinOf(columns);
  if (join && headers.some((header) => activity.test(header)) && !hasAny("company", "createdAt", "stage")) {
    return "activities";
  }
  const isNamed = hasAny("firstName", "lastName", "fullName", "company", "phone");
  if (join && !isNamed && !hasAny("createdAt", "source")) {
    const isDated = join.by === "externalId" && [...told].some((to) => to?.endsWith(".occurredAt"));
    if (isDated || headers.some((header) => event.test(header))) return "events";
  }
  if (isNamed || hasAny("externalId", "email")) return "leads";
  if (says(columns, "spend", "campaign", "month", "amount")) return "spend";
  const isCampaign = says(columns, "campaigns", "name", "startsOn") || says(columns, "campaigns", "name", "channel");
  return isCampaign ? "campaigns" : "leads";
}

const activity =
  /^(activity type|engagement type|call direction|call outcome|activity (date|due date|subject|marked as done time)|task subtype)$/;
const event = /^(event|event type|event name|what happened|occurred at)$/;

/** The column by which rows are joined to their leads, and how; null if none looks like it. */
export function joinOf(columns: readonly string[]): NonNullable<ImportSettings["join"]> | null {
  for (const by of ["externalId", "email"] as const) {
    for (const header of joins[by].split(", ")) {
      const column = columns.find((candidate) => plainWord(candidate) === header);
      if (column) return { column, by };
    }
  }
  return null;
}

function says(columns: readonly string[], target: "campaigns" | "spend", ...meanings: readonly string[]): boolean {
  const told = meaningsOf(columns, { columns: besideLeads[target] });
  return meanings.every((meaning) => told.includes(meaning));
}
