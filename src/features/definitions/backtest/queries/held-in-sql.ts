import { column, type Fragment, listed, sql } from "#platform/database/fragment.ts";
import { type AskedInSql, comparesFolded, conditionInSql, textOf } from "../../queries/condition-in-sql.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Condition } from "../../schema/condition.ts";
import { bitsInWord } from "../rules/masks.ts";

/** The rows called `lead` in `from`, with each text that conditions compare folded once, however many of them do, as `folded_0`. */
export function withFoldedTexts(conditions: readonly Condition[], from: Fragment): Fragment {
  const texts = comparedTexts(conditions).map(({ text }, place) => sql`folded(${text}) AS ${foldedAt(place)}`);
  // Without OFFSET the planner would fold a text for each question; with a plain 0 it would read by one process alone, for it looks
  // whether there is anything to be left out before it has made a bigint of it.
  return sql`SELECT ${listed([sql`lead.*`, ...texts])} FROM ${from} OFFSET '0'`;
}

/**
 * Which conditions hold for a row of `withFoldedTexts`, as whole numbers with a bit for each; the bits of those that aren't `among`
 * what is asked are 0.
 */
export function heldWords(
  conditions: readonly Condition[],
  asked: Omit<AskedInSql, "foldedAs">,
  among: readonly Condition[] = conditions,
): Fragment[] {
  const fields = comparedTexts(conditions).map(({ field }) => field);
  const foldedAs = (field: string) => (fields.includes(field) ? sql`lead.${foldedAt(fields.indexOf(field))}` : null);
  const words = wordNames(conditions).map(() => sql`0`);
  for (const [place, condition] of conditions.entries()) {
    const [word, bit] = [Math.floor(place / bitsInWord), 2 ** (place % bitsInWord)];
    if (!among.includes(condition)) continue;
    const holds = conditionInSql(condition, { ...asked, foldedAs });
    words[word] = sql`${words[word] ?? sql`0`} + CASE WHEN ${holds} THEN ${bit}::int ELSE 0 END`;
  }
  return words;
}

/** Names for those numbers, of which there is one at least. */
export function wordNames(conditions: readonly Condition[], name: "word" | "still" = "word"): Fragment[] {
  const words = Math.max(1, Math.ceil(conditions.length / bitsInWord));
  return Array.from({ length: words }, (_, word) => column(`${name}_${word}`));
}

const foldedAt = (place: number) => column(`folded_${place}`);

function comparedTexts(conditions: readonly Condition[]): { readonly field: string; readonly text: Fragment }[] {
  const compared = conditions.flatMap((each) => questionsOf(each)).filter(({ leaf }) => comparesFolded(leaf));
  return [...new Set(compared.map(({ leaf }) => leaf.field))].flatMap((field) => {
    const text = textOf(field);
    return text ? [{ field, text }] : [];
  });
}
