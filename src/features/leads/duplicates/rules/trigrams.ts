/** The groups of three letters in a text's words, each word begun with two blanks and ended with one, as pg_trgm takes them. */
export type Trigrams = ReadonlySet<string>;

/** The trigrams of some words, in lower case without accents; the order of the words means nothing. */
export function trigramsOf(words: readonly string[]): Trigrams {
  const found = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3));
  }
  return found;
}

/**
 * How much two texts have in common, from 0 to 1: the trigrams that both have of those that either has (Jaccard's index, which
 * is pg_trgm's `similarity`). Null where one of them is empty: then nothing is known.
 */
export function similarity(one: Trigrams, other: Trigrams): number | null {
  if (one.size === 0 || other.size === 0) return null;
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  return shared / (one.size + other.size - shared);
}
