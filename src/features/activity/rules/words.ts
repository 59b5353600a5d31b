import { type Day, dayAt } from "#platform/day.ts";
import type { ActivityFact, RecordedFact } from "../schema.ts";
import { isFiltered } from "./filter.ts";

/** What somebody did with the trail, to be read after their name. */
export function activityFactSentence({ type, payload }: ActivityFact): string {
  switch (type) {
    case "activity.exported":
      return isFiltered(payload.filter) ? "exported a part of the activity" : "exported the whole activity";
  }
}

/** The facts of a page by the day they were recorded on in `timeZone`, an IANA name; both stay in their order. */
export function byDay<Fact extends RecordedFact>(
  facts: readonly Fact[],
  timeZone: string,
): { readonly day: Day; readonly facts: Fact[] }[] {
  const days = Map.groupBy(facts, ({ recordedAt }) => dayAt(timeZone, recordedAt));
  return [...days].map(([day, facts]) => ({ day, facts }));
}

/** What a filter offers: each noun as a whole and the verbs of it, "Workspace" and "Workspace renamed", in their order. */
export function typeOptions(types: readonly string[]): { readonly value: string; readonly label: string }[] {
  const nouns = Map.groupBy(types, (type) => type.split(".")[0] ?? type);
  return [...nouns].flatMap(([noun, ofNoun]) => [
    ...(ofNoun.length > 1 ? [{ value: noun, label: `${label(noun)}: everything` }] : []),
    ...ofNoun.map((type) => ({ value: type, label: label(type) })),
  ]);
}

/** "acting_head.named" as people write it: "Acting head named". */
function label(type: string): string {
  const words = type.replaceAll(/[._]/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
