import { plainWord } from "./plain-word.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What each of a file's columns means, in their order; null for those that aren't known. */
export function meaningsOf(
  columns: readonly string[],
  { columns: known, patterns = [] }: Pick<Vocabulary, "columns" | "patterns">,
): (string | null)[] {
  const ranked = new Map(
    known
      .flatMap(([to, headers]) => headers.split(", ").map((header, rank) => [header, { to, rank }] as const))
      .reverse(),
  );
  const meant = columns.map((column) => {
    const header = plainWord(column);
    const pattern = patterns.find(([, shape]) => shape.test(header));
    return ranked.get(header) ?? (pattern ? { to: pattern[0], rank: 0 } : null);
  });
  return meant.map((meaning, index) => {
    if (!meaning) return null;
    const isBest = !meant.some(
      (other, at) =>
        other?.to === meaning.to && (other.rank < meaning.rank || (other.rank === meaning.rank && at < index)),
    );
    return isBest || mayRepeat.test(meaning.to) ? meaning.to : null;
  });
}

/** Of several columns with such a meaning a row has one filled here and one there. */
const mayRepeat = /^(email|phone)$|\.occurredAt$/;
