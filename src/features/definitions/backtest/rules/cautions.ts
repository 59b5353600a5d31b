import { dayInWords, daysBetween } from "#platform/day.ts";
import { countedLeads } from "../../../leads/rules/counted.ts";
import { inPercent } from "../../outcomes/rules/in-percent.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import type { Share } from "../../outcomes/schema.ts";
import type { Backtest, MonthFigures } from "../schema.ts";

/** A back-test before anybody doubted it. */
type Told = Omit<Backtest, "cautions">;

/** With fewer cases than this, a share says little without its interval. */
const few = 30;

/** Within fewer days than a quarter of a year has, one season is all that leads show. */
const shortest = 90;

/** What makes the figures of a back-test doubtful, in sentences, the gravest first. */
export function cautionsOf(told: Told): string[] {
  if (told.population.leads === 0)
    return ["No such lead came in on these days: ask for others, or bring your history."];
  const doubts = [
    nothingKnown,
    nobodyConverted,
    noMqls,
    leaks,
    finalOnly,
    untold,
    changed,
    fewConverted,
    fewMqls,
    short,
    assumed,
  ];
  return doubts.flatMap((doubt) => doubt(told));
}

function nothingKnown({ leads, population, unknown }: Told): string[] {
  if (leads > 0) return [];
  const { immature, unworked } = unknown;
  const young = `${immature} came in less than ${population.maturity.days} days ago`;
  const untouched = `${unworked} were never worked on`;
  const because = [immature > 0 ? young : null, unworked > 0 ? untouched : null].filter((each) => each !== null);
  return [`What became of the ${countedLeads(population.leads)} isn’t known of any yet: ${because.join(", ")}.`];
}

function nobodyConverted({ leads, converted }: Told): string[] {
  if (leads === 0 || converted > 0) return [];
  return [
    `Of ${countedLeads(leads)} whose outcome is known none converted, so nothing tells better leads from others.`,
  ];
}

function noMqls({ leads, positives, unknown }: Told): string[] {
  if (positives > 0 || leads === 0) return [];
  if (unknown.positives === 0) return ["It calls none of these leads an MQL."];
  return [`It calls ${countedLeads(unknown.positives)} MQLs, but what became of them isn’t known of any yet.`];
}

function leaks({ leakage }: Told): string[] {
  return leakage.map(({ says }) => says);
}

function finalOnly({ population: { finalOnly: count } }: Told): string[] {
  if (count === 0) return [];
  const judged = "judged by what is known of them now, not by what was known when they came in";
  return [`Of the MQLs, ${countedLeads(count)} were told of only after Sales had worked on them: they are ${judged}.`];
}

/** Leads of a time when nobody recorded on whom Sales worked. */
function untold({ population: { touchesSince, from } }: Told): string[] {
  const means = "nobody knows whether Sales worked on them; those that came to nothing count as not converted";
  if (touchesSince === null) return [`No touch was ever recorded, so of these leads ${means}.`];
  if (from === null || touchesSince <= from) return [];
  return [`Touches are recorded since ${dayInWords(touchesSince)}: of leads that came in before, ${means}.`];
}

/** Whether MQLs convert otherwise of late, by more than chance makes likely. */
function changed({ holdout, byMonth }: Told): string[] {
  if (holdout) {
    const { from, older, newer } = holdout;
    const [before, since] = [older, newer].map((each) => shareOf(each.convertedPositives, each.positives));
    return before && since ? apart(before, since, newer.unknown.positives, from) : [];
  }
  const half = Math.ceil(byMonth.length / 2);
  const newer = byMonth.slice(half);
  const [first] = newer;
  const open = newer.reduce((sum, { mqls, precision }) => sum + mqls - precision.whole, 0);
  return first ? apart(precisionOf(byMonth.slice(0, half)), precisionOf(newer), open, first.month) : [];
}

function precisionOf(months: readonly MonthFigures[]): Share {
  const sum = (of: "part" | "whole") => months.reduce((total, { precision }) => total + precision[of], 0);
  return shareOf(sum("part"), sum("whole"));
}

/** `open` are newer MQLs of whom nobody knows yet: what is decided fast, and known therefore, may be decided otherwise. */
function apart(older: Share, newer: Share, open: number, from: string): string[] {
  if (!older.interval || !newer.interval) return [];
  const isApart = older.interval[0] > newer.interval[1] || newer.interval[0] > older.interval[1];
  if (!isApart) return [];
  const [now, before] = [newer, older].map(({ part, whole }) => inPercent(part / whole));
  const sentence = `It hasn’t stayed the same: of MQLs since ${dayInWords(from)} ${now} converted, of those before ${before}.`;
  if (open === 0) return [sentence];
  return [`${sentence} That may yet change: what becomes of ${open} more since then isn’t known.`];
}

function fewConverted({ converted }: Told): string[] {
  if (converted === 0 || converted >= few) return [];
  return [`Only ${countedLeads(converted)} converted: read what share of them is caught with its interval.`];
}

function fewMqls({ positives, intervals: { precision } }: Told): string[] {
  if (positives === 0 || positives >= few || !precision) return [];
  const [from, to] = precision.map(inPercent);
  return [
    `Of only ${positives} MQLs it is known what became of them: the true share that converts may lie anywhere from ${from} to ${to}.`,
  ];
}

function short({ population: { from, to } }: Told): string[] {
  const days = from === null || to === null ? shortest : daysBetween(from, to) + 1;
  if (days >= shortest) return [];
  return [
    `All of these leads came in within ${days} ${days === 1 ? "day" : "days"}: another season may tell otherwise.`,
  ];
}

function assumed({ population: { maturity } }: Told): string[] {
  if (maturity.from !== "assumed") return [];
  return [
    `Too few customers were won yet to tell how long it takes: leads that came to nothing within ${maturity.days} days count as not converted.`,
  ];
}
