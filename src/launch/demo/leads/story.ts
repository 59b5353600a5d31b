import { evaluate } from "#features/definitions/rules/evaluate.ts";
import type { LeadFacts } from "#features/definitions/schema/judgement.ts";
import type { LeadDraft } from "#features/leads/intake/schema.ts";
import type { EventDraft } from "#features/leads/timeline/schema.ts";
import { type Day, dayOf, daysBetween } from "#platform/day.ts";
import { secondDefinition } from "../agreements/definitions.ts";
import { demoZone } from "../calendar.ts";
import type { DemoName } from "../firm.ts";
import { pick, pickByShare, skewed } from "./drawing.ts";
import { industries, interests, projectStarts, runsOn, seasons, sizes, titles, ways } from "./market.ts";
import { somebody } from "./names.ts";
import type { Time } from "./time.ts";
import { type Prospect, wayOf } from "./way.ts";

/** One lead of the demo: who it is, whose it is, and all that happens to it, also what lies ahead. */
export type Story = Pick<LeadDraft, "identity" | "values" | "fields"> & {
  readonly campaign: string | null;
  readonly owner: DemoName | null;
  readonly createdAt: Date;
  readonly events: readonly EventDraft[];
  /** What Sales hears in its first talk and writes down behind it; null where nobody did. */
  readonly heard: { readonly at: Date; readonly projectStart: string } | null;
  /** When and by which other way they came to us once more; null where they didn't. */
  readonly again: { readonly at: Date; readonly source: string } | null;
};

/** Leads a day in the middle of the story, on a day of work in a usual month. */
const aDay = 15.2;

/**
 * All leads of the days of a time, in the order in which they come in; a little more of them from month to month. Who comes after
 * `agreedOn` gets further if the definition says so, also in the program that the firm had before.
 */
export function tellStories(chance: () => number, time: Time, agreedOn: Day): Story[] {
  const drawn = time.days.flatMap((day, index) => {
    const growth = 0.8 + (0.4 * index) / time.days.length;
    const season = seasons[Number(day.slice(5, 7)) - 1] ?? 1;
    const expected = aDay * growth * season * (time.isWorkday(day) ? 1 : 0.22);
    const count = Math.floor(expected + chance());
    return Array.from({ length: count }, () => time.at(day, minuteOfDay(chance)));
  });
  return drawn
    .toSorted((one, other) => one.getTime() - other.getTime())
    .map((createdAt, number) => tell(chance, time, createdAt, number, agreedOn));
}

function tell(chance: () => number, time: Time, createdAt: Date, number: number, agreedOn: Day): Story {
  const day = dayOf(createdAt);
  const way = wayIn(chance, day);
  const running = runsOn(way.source, day);
  const run = running.length > 0 && chance() < 0.85 ? pick(chance, running) : null;
  const [size, { title, quality }] = [pickByShare(chance, sizes), pickByShare(chance, titles)];
  const interest = pick(chance, interests);
  const { website, ...who } = somebody(chance, number);
  const known = {
    createdAt,
    values: { ...who, website, jobTitle: title, industry: pick(chance, industries), source: way.source },
    fields: {
      company_size: size.label,
      product_interest: interest.label,
      ...(chance() < 0.3 && { budget_confirmed: chance() < 0.6 }),
    },
  };
  const prospect: Prospect = {
    createdAt,
    quality: way.quality * size.quality * quality * interest.quality,
    worth: size.worth,
    isMql: day > agreedOn ? fits(known) : null,
    /** The firm learns to answer faster. */
    patience: 1.35 - (0.75 * daysBetween(time.days[0] ?? day, day)) / time.days.length,
  };
  const { owner, events } = wayOf(chance, time, prospect);
  return {
    identity: { system: "hubspot", externalId: String(10_000 + number * 7) },
    ...known,
    campaign: run?.name ?? null,
    owner,
    events,
    heard: heardOf(chance, events),
    again: day < agreedOn ? againOf(createdAt, way.source, events, number) : null,
  };
}

/**
 * Some of the leads of before the definition come once more within the hour, before anybody in Sales worked on them; more of those
 * who are worth going on with.
 */
function againOf(createdAt: Date, source: string, events: readonly EventDraft[], number: number): Story["again"] {
  const at = new Date(createdAt.getTime() + 50 * 60_000);
  const isGoingOn = events.some(({ type }) => type === "accepted");
  const isLate = events.some(({ type, data, occurredAt }) => type === "touch" && !data.automatic && occurredAt <= at);
  if (isLate || number % (isGoingOn ? 7 : 13) !== 5) return null;
  return { at, source: source === "Webinar" ? "Organic search" : "Webinar" };
}

/** Whoever is worth going on with has a project soon, or so it is written down. */
function heardOf(chance: () => number, events: readonly EventDraft[]): Story["heard"] {
  const talk = events.find(({ type, data }) => type === "touch" && !data.automatic);
  if (!talk || chance() < 0.12) return null;
  const isGoingOn = events.some(({ type }) => type === "accepted");
  const [soon, later, none] = projectStarts;
  const projectStart = pick(chance, isGoingOn ? [soon, soon, soon, later] : [later, none]);
  return { at: new Date(talk.occurredAt.getTime() + 20 * 60_000), projectStart };
}

/** What the firm's definition says of somebody when they come in. */
function fits({ values, ...known }: Pick<Story, "values"> & Pick<LeadFacts, "fields" | "createdAt">): boolean {
  return evaluate(secondDefinition, { ...known, texts: values, events: [] }, known.createdAt, demoZone).isMql;
}

/** Who meets us at a fair does so while there is one. */
function wayIn(chance: () => number, day: Day) {
  const isFair = runsOn("Trade fair", day).length > 0 && Number(day.slice(8)) >= 20;
  const open = ways.filter(({ source }) => source !== "Trade fair" || isFair);
  return pickByShare(
    chance,
    open.map((way) => (way.source === "Trade fair" ? { ...way, share: way.share * 20 } : way)),
  );
}

/** Mostly by day, a little in the evening. */
function minuteOfDay(chance: () => number): number {
  return Math.min(23.9 * 60, Math.max(10, skewed(chance, 12.5 * 60, 0.28)));
}
