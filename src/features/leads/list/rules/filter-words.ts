import type { LeadField } from "../../fields/schema.ts";
import { stageLabel } from "../../rules/stages.ts";
import { filterDays, filterMoments, type LeadSearch } from "../schema.ts";
import { filterOf } from "./address.ts";
import { labelOf, labels } from "./labels.ts";

/** The names behind the ids that a filter speaks of. */
export type Names = {
  readonly fields: readonly LeadField[];
  readonly members: ReadonlyMap<string, string>;
  readonly campaigns: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, string>;
  /** A day as its reader writes it. */
  readonly day: (on: string) => string;
};

/** One thing that a filter wants, in words, and the search without it. */
export type Wish = { readonly words: string; readonly without: LeadSearch };

/** What a search is narrowed by, wish by wish. */
export function wishesOf(search: LeadSearch, names: Names): Wish[] {
  const custom = new Map(names.fields.map(({ key, label }) => [key, label]));
  const without = (...gone: string[]): LeadSearch =>
    Object.fromEntries(Object.entries({ ...search, cursor: undefined }).filter(([name]) => !gone.includes(name)));
  const { stage, owner, campaign, import: file, q, known, unknown, fields = {}, ...rest } = filterOf(search);
  const ranges = [...filterMoments, ...filterDays, "followUp", "value", "points"].flatMap((name) => {
    const [from, to] = [find(rest, `${name}From`), find(rest, `${name}To`)];
    const inWords = name === "value" || name === "points" ? (text: string) => text : names.day;
    return from === undefined && to === undefined
      ? []
      : [
          {
            words: `${labelOf(name, custom)} ${span(from, to, inWords)}`,
            without: without(`${name}From`, `${name}To`),
          },
        ];
  });
  const texts = Object.entries(rest).flatMap(([name, value]) =>
    name in labels && typeof value === "string"
      ? [{ words: `${labelOf(name, custom)}: ${value}`, without: without(name) }]
      : [],
  );
  const ofFields = Object.entries(fields).map(([key, { is, from, to }]) => ({
    words: `${custom.get(key) ?? key}${is === undefined ? "" : `: ${is}`} ${span(from, to, (text) => text)}`.trim(),
    without: {
      ...without("fields"),
      fields: Object.fromEntries(Object.entries(fields).filter(([other]) => other !== key)),
    },
  }));
  const listed = (all: readonly string[]) => all.map((name) => labelOf(name, custom)).join(", ");
  return [
    ...(q === undefined ? [] : [{ words: `“${q}”`, without: without("q") }]),
    ...(stage ? [{ words: stage.map(stageLabel).join(" or "), without: without("stage") }] : []),
    ...(owner
      ? [
          {
            words: `Owner: ${owner === "me" ? "me" : (names.members.get(owner) ?? "somebody")}`,
            without: without("owner"),
          },
        ]
      : []),
    ...(campaign
      ? [{ words: `Campaign: ${names.campaigns.get(campaign) ?? "unknown"}`, without: without("campaign") }]
      : []),
    ...(file
      ? [{ words: `Brought by ${names.imports.get(file) ?? "a file that is gone"}`, without: without("import") }]
      : []),
    ...texts,
    ...ranges,
    ...ofFields,
    ...(known ? [{ words: `With ${listed(known)}`, without: without("known") }] : []),
    ...(unknown ? [{ words: `Without ${listed(unknown)}`, without: without("unknown") }] : []),
  ];
}

function find(all: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = all[name];
  return typeof value === "string" ? value : undefined;
}

function span(from: string | undefined, to: string | undefined, inWords: (text: string) => string): string {
  if (from !== undefined && to !== undefined) return `${inWords(from)} to ${inWords(to)}`;
  if (from !== undefined) return `from ${inWords(from)}`;
  return to === undefined ? "" : `up to ${inWords(to)}`;
}
