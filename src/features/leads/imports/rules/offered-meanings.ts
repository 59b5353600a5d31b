import { stages } from "../../schema.ts";
import { channels, directions, type EventContent, type EventType } from "../../timeline/schema.ts";
import type { Target } from "../schema.ts";
import { type TargetField, targetFields } from "./targets.ts";

/** A word of ours that a file's word may stand for. */
export type Meaning = { readonly value: string; readonly label: string };

/** Meanings of columns under a heading. */
export type MeaningGroup = { readonly label: string; readonly options: readonly Meaning[] };

const stageLabels: Readonly<Record<(typeof stages)[number], string>> = {
  inquiry: "Inquiry",
  mql: "MQL: qualified by Marketing",
  sal: "SAL: accepted by Sales",
  sql: "SQL: an opportunity",
  won: "Won",
  lost: "Lost",
  churned: "Churned",
  disqualified: "Disqualified",
  recycled: "Recycled to Marketing",
};

/** What a column of an export can say that has happened. */
const happenings = [
  "qualified",
  "accepted",
  "opportunity_opened",
  "won",
  "lost",
  "churned",
  "disqualified",
  "recycled",
] as const;

const happeningLabels: Readonly<Record<EventType, string>> = {
  received: "Came in",
  qualified: "Qualified (MQL)",
  touch: "Touch",
  accepted: "Accepted by Sales (SAL)",
  disqualified: "Disqualified",
  recycled: "Recycled to Marketing",
  opportunity_opened: "Opportunity opened (SQL)",
  won: "Won",
  lost: "Lost",
  churned: "Churned",
  note: "Note",
  assigned: "Assigned",
  source_touched: "Came again",
  corrected: "Corrected",
};

const channelLabels = { call: "Call", email: "E-mail", meeting: "Meeting", message: "Message" } as const;
const directionLabels = { outbound: "From us to them", inbound: "From them to us" } as const;

const words: Readonly<Partial<Record<TargetField["needs"], readonly Meaning[]>>> = {
  stage: stages.map((value) => ({ value, label: stageLabels[value] })),
  event: happenings.map((value) => ({ value, label: happeningLabels[value] })),
  channel: channels.map((value) => ({ value, label: channelLabels[value] })),
  direction: directions.map((value) => ({ value, label: directionLabels[value] })),
};

/** What the words of a column may stand for; null where its cells are taken as they are. */
export function meaningsOfWords(target: Target, to: string | null): readonly Meaning[] | null {
  const needs = targetFields(target).find((field) => field.to === to)?.needs;
  return (needs && words[needs]) ?? null;
}

/** What a word stands for, whatever its capitals: one of ours, "" for nothing, or null where nobody has said. */
export function meaningOfWord(values: Readonly<Record<string, string>>, word: string): string | null {
  const wanted = plain(word);
  return Object.entries(values).find(([known]) => plain(known) === wanted)?.[1] ?? null;
}

function plain(word: string): string {
  return word.trim().normalize().toLowerCase();
}

/** What happened, in a word or two. */
export function happeningInWords(event: EventContent): string {
  return event.type === "touch" ? channelLabels[event.data.channel] : happeningLabels[event.type];
}

/** What a column may mean, under headings, without the custom fields. */
export function meaningsOfColumns(target: Target): readonly MeaningGroup[] {
  const [story, rest] = [true, false].map((isStory) =>
    targetFields(target)
      .filter(({ to }) => /^(event:|touch:|stage$|note$)/.test(to) === isStory)
      .map(({ to, label }) => ({ value: to, label })),
  );
  return [
    { label: target === "leads" ? "Who they are" : "What a row says", options: rest ?? [] },
    { label: "How far they came", options: story ?? [] },
  ].filter(({ options }) => options.length > 0);
}
