import { beginOfDay } from "#platform/begin-of-day.ts";
import { daysLater } from "#platform/day.ts";
import type { ActivityFilter, RecordedFact } from "../schema.ts";

/** A filter as the table of facts knows it; null is no condition. */
export type Wanted = {
  readonly actorId: string | null;
  /** Only what the product did by itself. */
  readonly isByProduct: boolean;
  readonly noun: string | null;
  readonly type: string | null;
  readonly since: Date | null;
  /** The first moment that is no longer wanted. */
  readonly until: Date | null;
};

/** What the table of facts is asked for. Its days begin and end when they do in `timeZone`, an IANA name. */
export function wanted({ who, what, from, to }: ActivityFilter, timeZone: string): Wanted {
  const isType = what?.includes(".") ?? false;
  return {
    actorId: who === undefined || who === "product" ? null : who,
    isByProduct: who === "product",
    noun: isType ? null : (what ?? null),
    type: isType ? (what ?? null) : null,
    since: from === undefined ? null : beginOfDay(timeZone, from),
    until: to === undefined ? null : beginOfDay(timeZone, daysLater(to, 1)),
  };
}

/** Whether a fact's line, its actor's name and its sentence, has this text in it, in whatever case; without a text it has. */
export function isTold({ actor }: RecordedFact, sentence: string, text: string | undefined): boolean {
  return text === undefined || `${actor.name} ${sentence}`.toLowerCase().includes(text.toLowerCase());
}

/** Whether anything is left out by a filter at all. */
export function isFiltered(filter: ActivityFilter): boolean {
  return Object.values(filterOf(filter)).length > 0;
}

/** The address of the page that shows this part of the trail: what isn't set isn't in it. */
export function activityAddress(filter: ActivityFilter, more: { cursor?: string; verify?: string } = {}): string {
  const query = new URLSearchParams({ ...filterOf(filter), ...more }).toString();
  return query === "" ? "/activity" : `/activity?${query}`;
}

/** The address that answers all of this part of the trail as a file. */
export function exportAddress(filter: ActivityFilter): string {
  const query = new URLSearchParams(filterOf(filter)).toString();
  return `/api/v1/activity/export${query && `?${query}`}`;
}

/** Only what is set, and nothing beside the filter. */
export function filterOf({ who, what, from, to, q }: ActivityFilter): Record<string, string> {
  const all = Object.entries({ who, what, from, to, q });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
