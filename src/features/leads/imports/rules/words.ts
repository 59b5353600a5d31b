import type { Counts, ImportFact, SourceName, Target } from "../schema.ts";

/** What each program is called by those who use it. */
export const sourcesInWords: Readonly<Record<SourceName, string>> = {
  hubspot: "HubSpot",
  salesforce_data_loader: "Salesforce Data Loader",
  salesforce_report: "Salesforce report",
  pipedrive: "Pipedrive",
  zoho: "Zoho",
  dynamics: "Dynamics",
  meta: "Meta lead ads",
  own: "Own file",
};

/** What a file tells of. */
export const targetsInWords: Readonly<Record<Target, string>> = {
  leads: "Leads",
  events: "Events of leads",
  activities: "Activities of leads",
  campaigns: "Campaigns",
  spend: "Spend",
};

/** What somebody did, to be read after their name. */
export function importFactSentence({ type, payload }: ImportFact): string {
  const what = targetsInWords[payload.target].toLowerCase();
  switch (type) {
    case "import.started":
      return `started an import of ${what}`;
    case "import.chunk_landed":
      return `landed rows ${payload.from + 1} to ${payload.to} of an import of ${what}: ${countsInWords(payload.counts)}`;
    case "import.finished":
      return `finished an import of ${what}: ${countsInWords(payload.counts)}`;
    case "import.failed":
      return `gave up an import of ${what} and took back what had landed`;
    case "import.revert_started":
      return `had an import of ${what} taken back`;
    case "import.discarded":
      return `discarded an import of ${what} before it started`;
    case "import.reverted":
      return `took back an import of ${what}: ${revertInWords(payload)}`;
  }
}

/** "1,200 rows, 1,000 created, 150 updated, 50 failed": what is none of is left out. */
export function countsInWords({ rows, ...outcomes }: Counts): string {
  const parts = Object.entries(outcomes).filter(([, count]) => count > 0);
  const rowsInWords = rows === 1 ? "1 row" : `${inDigits(rows)} rows`;
  return [rowsInWords, ...parts.map(([outcome, count]) => `${inDigits(count)} ${outcome}`)].join(", ");
}

function revertInWords(figures: { removed: number; restored: number; kept: number }): string {
  const { removed, restored, kept } = figures;
  const parts = [`${inDigits(removed)} removed`, `${inDigits(restored)} as they were before`];
  if (kept > 0) parts.push(`${inDigits(kept)} kept, for somebody has worked on them since`);
  return parts.join(", ");
}

function inDigits(count: number): string {
  return count.toLocaleString("en");
}
