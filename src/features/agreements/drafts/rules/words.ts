import { dayInWords } from "#platform/day.ts";
import { teamLabel } from "../../../workspace/people/rules/people.ts";
import { titleInSentence } from "../../rules/title-in-sentence.ts";
import type { Stance } from "../schema/draft.ts";
import type { DraftFact } from "../schema/facts.ts";

const stanceWords: Record<Stance, string> = {
  agrees: "agreed to",
  wants_change: "asked for a change of",
  none: "took back what was said to",
};

const outcomeWords = { accepted: "accepted", rejected: "rejected", taken_back: "took back" } as const;

/** What somebody did, to be read after their name. */
export function draftFactSentence({ type, payload }: DraftFact): string {
  const agreement = titleInSentence(payload.title);
  const clause = `a clause of ${agreement}`;
  switch (type) {
    case "clause.added":
      return `added ${clause}`;
    case "clause.reworded":
      return `worded ${clause} anew`;
    case "clause.overtaken":
      return `wrote at ${clause} at the same time as somebody else, and both wordings are kept`;
    case "clause.moved":
      return `moved ${clause}`;
    case "clause.removed":
      return `took ${clause} out`;
    case "clause.restored":
      return `put ${clause} back`;
    case "clause.stance_taken":
      return `${stanceWords[payload.stance]} ${clause} for ${teamLabel(payload.team)}`;
    case "clause.commented":
      return `said something about ${clause}`;
    case "clause.suggested":
      return `suggested another wording for ${clause}`;
    case "clause.suggestion_decided":
      return `${outcomeWords[payload.outcome]} a suggestion for ${clause}`;
    case "clause.all_replaced":
      return `wrote the draft of ${agreement} anew: ${countsInWords(payload)}`;
    case "agreement.begun":
      return `began ${agreement}`;
    case "agreement.dates_set":
      return `set the days of ${agreement}`;
    case "agreement.decide_by_set":
      return payload.decideBy === null
        ? `asks for no decision on ${agreement} by a day any longer`
        : `asks for a decision on ${agreement} by ${dayInWords(payload.decideBy)}`;
  }
}

type Counts = Record<"added" | "reworded" | "moved" | "removed", number>;

function countsInWords(counts: Counts): string {
  const { added, reworded, moved, removed } = counts;
  const told = Object.entries({ added, reworded, moved, "taken out": removed }).filter(([, count]) => count > 0);
  return told.map(([what, count]) => `${count} ${what}`).join(", ");
}
