import { freeKey, keyAfter } from "../../fields/rules.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { ColumnMapping, Target } from "../schema.ts";
import { besideLeads } from "../vocabulary/rules/beside-leads.ts";
import { meaningsOf } from "../vocabulary/rules/header.ts";
import { own } from "../vocabulary/rules/own.ts";
import { plainWord } from "../vocabulary/rules/plain-word.ts";
import type { Vocabulary } from "../vocabulary/rules/vocabulary.ts";
import { channelOf, directionOf, eventOf, stageOf } from "./dictionary.ts";
import { broughtColumns } from "./error-file.ts";
import { guessType } from "./guess-type.ts";
import type { SniffedCsv } from "./sniff.ts";
import { fieldPrefix, type TargetField, targetFields } from "./targets.ts";
import type { WallClock } from "./wall-clock.ts";

/**
 * What the columns of a file and their words seem to mean. A column that says something and means nothing known becomes a custom
 * field, for files of leads and of events; its type is guessed by its first rows.
 */
export function proposeMapping(
  { columns, sample }: SniffedCsv,
  target: Target,
  speaker: Vocabulary,
  joinColumn: string | undefined,
  fields: readonly LeadField[],
  clock: WallClock,
): ColumnMapping[] {
  const meanings = knownMeanings(columns, target, speaker);
  const brought = broughtColumns(columns);
  const keys = new Set(fields.map(({ key }) => key));
  return columns.map((column, index) => {
    const left = { column, to: null };
    if (column === joinColumn || isRepeated(column, columns) || !brought.includes(column)) return left;
    const words = distinctWords(sample, index);
    const to = meanings[index] ?? null;
    if (to) return { column, to, ...valuesFor(to, words, target, speaker) };
    if (target !== "leads" && target !== "events") return left;
    const names = [column, column.replace(ofSalesforce, "")];
    const field = fields.find(
      ({ label, key, archivedAt }) =>
        !archivedAt && names.some((name) => isSame(label, name) || key === keyAfter(name)),
    );
    if (field) return { column, to: `${fieldPrefix}${field.key}` };
    if (words.length === 0 || speaker.machinery?.test(plainWord(column))) return left;
    // Two headers may come to one key, and a field that is out of use keeps its own.
    const key = freeKey(keyAfter(column), keys);
    keys.add(key);
    return { column, to: `${fieldPrefix}${key}`, type: guessType(column, words, clock) };
  });
}

/** How Salesforce ends the names of the firm's own fields. */
const ofSalesforce = /__c$/i;

/** By the program's own vocabulary, and by anybody's where that says nothing and its meaning isn't taken. */
function knownMeanings(columns: readonly string[], target: Target, speaker: Vocabulary): (string | null)[] {
  if (target === "leads" || target === "events") {
    const beside = target === "events" ? besideLeads.events : [];
    const first = meaningsOf(columns, { columns: [...beside, ...speaker.columns], patterns: speaker.patterns ?? [] });
    const second = meaningsOf(columns, own);
    const isMeant = new Set(targetFields(target).map(({ to }) => to));
    const taken = new Set(first);
    return columns.map((column, index) => {
      const to = first[index] ?? null;
      if (to) return isMeant.has(to) ? to : null;
      const other = second[index] ?? null;
      if (!other || taken.has(other) || !isMeant.has(other) || speaker.machinery?.test(plainWord(column))) return null;
      taken.add(other);
      return other;
    });
  }
  return meaningsOf(columns, { columns: besideLeads[target] });
}

/** The different words in the first rows of a column; so many that its type can be told by them. */
function distinctWords(sample: SniffedCsv["sample"], index: number): string[] {
  const words = new Set<string>();
  for (const cells of sample) {
    const word = cells[index]?.trim();
    if (word) words.add(word);
    if (words.size === mostWords) break;
  }
  return [...words];
}

const mostWords = 200;

/** What the words of a column stand for, where it needs certain ones. */
function valuesFor(
  to: string,
  words: readonly string[],
  target: Target,
  { stages = {}, words: known = {} }: Vocabulary,
): Pick<ColumnMapping, "values"> {
  const needs = targetFields(target).find((field) => field.to === to)?.needs;
  const meaningOf = needs ? guesses[needs] : undefined;
  const special = known[to] ?? (needs === "stage" ? stages : {});
  const values = words.flatMap((word) => {
    const meaning = special[plainWord(word)] ?? meaningOf?.(word) ?? null;
    return meaning && word.length <= longestWord ? [[word, meaning]] : [];
  });
  return values.length > 0 ? { values: Object.fromEntries([...Object.entries(special), ...values]) } : {};
}

const longestWord = 200;

const guesses: Readonly<Partial<Record<TargetField["needs"], (word: string) => string | null>>> = {
  stage: stageOf,
  event: eventOf,
  channel: channelOf,
  direction: directionOf,
};

function isRepeated(column: string, columns: readonly string[]): boolean {
  const once = column.replace(/ \(\d+\)$/, "");
  return once !== column && columns.includes(once);
}

function isSame(label: string, column: string): boolean {
  return label.trim().toLowerCase() === column.trim().toLowerCase();
}
