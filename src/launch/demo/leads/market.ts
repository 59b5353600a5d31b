import type { Day } from "#platform/day.ts";

/** How leads come to Northwind Instruments: the share of all, and how readily they become more, 1 being usual. */
export type Way = { readonly source: string; readonly share: number; readonly quality: number };

export const ways: readonly Way[] = [
  { source: "Organic search", share: 24, quality: 1.05 },
  { source: "Paid search", share: 19, quality: 0.85 },
  { source: "Paid social", share: 13, quality: 0.6 },
  { source: "Direct", share: 11, quality: 1.1 },
  { source: "Webinar", share: 9, quality: 0.95 },
  { source: "E-mail", share: 8, quality: 0.9 },
  { source: "Referral", share: 7, quality: 1.7 },
  { source: "Partner", share: 5, quality: 1.5 },
  { source: "Trade fair", share: 4, quality: 1.25 },
];

/** What Marketing runs: every year in these months, or all year round, for so many euros in each of them. */
export type Run = {
  readonly name: string;
  readonly source: string;
  readonly channel: string;
  /** January is 1; none stands for the whole year. */
  readonly months: readonly number[];
  readonly monthlyEuros: number;
};

export const runs: readonly Run[] = [
  run("Search ads: flow meters", "Paid search", "Search ads", [], 6_200),
  run("Search ads: calibration", "Paid search", "Search ads", [], 3_400),
  run("LinkedIn: plant managers", "Paid social", "Social ads", [1, 2, 3, 4, 5, 6, 9, 10, 11], 4_800),
  run("Meta lead forms", "Paid social", "Social ads", [3, 4, 5, 9, 10, 11], 2_100),
  run("Measuring monthly", "E-mail", "Newsletter", [], 900),
  run("Webinar: calibration without downtime", "Webinar", "Webinar", [2, 5, 9, 11], 1_500),
  run("Webinar: hydrogen in practice", "Webinar", "Webinar", [1, 3, 4, 6, 10], 1_800),
  run("Partner days", "Partner", "Partner", [3, 6, 10], 2_600),
  run("Hannover Messe", "Trade fair", "Trade fair", [4], 38_000),
  run("SPS Nuremberg", "Trade fair", "Trade fair", [11], 24_000),
];

/** How many come in a month compared with others, January first: quiet summers, a quiet December, busy springs and autumns. */
export const seasons: readonly number[] = [1.02, 1.05, 1.18, 1.1, 1.0, 0.94, 0.68, 0.64, 1.16, 1.24, 1.12, 0.62];

export const industries = ["Chemicals", "Food and drink", "Water", "Energy", "Pharmaceuticals", "Machinery"] as const;

/** What they ask for, each as often; who has instruments calibrated has a date to keep. */
export const interests = [
  { label: "Flow meters", quality: 1 },
  { label: "Pressure sensors", quality: 0.8 },
  { label: "Data loggers", quality: 0.5 },
  { label: "Calibration", quality: 2.2 },
] as const;

/** When they mean to begin, as Sales hears it. */
export const projectStarts = ["Within six months", "Later", "None planned"] as const;

/** By how many people a company has; bigger ones buy more readily, and for more. */
export const sizes = [
  { label: "1 to 50", share: 34, quality: 0.6, worth: 0.5 },
  { label: "51 to 250", share: 33, quality: 1.1, worth: 1 },
  { label: "251 to 1,000", share: 22, quality: 1.35, worth: 1.7 },
  { label: "More than 1,000", share: 11, quality: 1.1, worth: 3.2 },
] as const;

export const titles = [
  { title: "Plant manager", share: 22, quality: 1.4 },
  { title: "Maintenance engineer", share: 24, quality: 1.1 },
  { title: "Purchasing manager", share: 16, quality: 1.2 },
  { title: "Quality manager", share: 18, quality: 1 },
  { title: "Research assistant", share: 12, quality: 0.5 },
  { title: "Student", share: 8, quality: 0.1 },
] as const;

export const disqualifyingReasons = [
  "Not our market",
  "No project",
  "Student or job seeker",
  "Wrong person",
  "Competitor",
];
export const losingReasons = ["Price", "Chose a competitor", "Project stopped", "No answer", "Missing feature"];
export const recyclingReasons = ["Budget next year", "Timing", "No answer"];

/** The runs of a way that are on in a day's month. */
export function runsOn(source: string, day: Day): readonly Run[] {
  const month = Number(day.slice(5, 7));
  return runs.filter((one) => one.source === source && (one.months.length === 0 || one.months.includes(month)));
}

function run(name: string, source: string, channel: string, months: readonly number[], monthlyEuros: number): Run {
  return { name, source, channel, months, monthlyEuros };
}
