/** A word that both sides use, and what they mean by it. */
export type Meaning = {
  readonly word: string;
  readonly meaning: string;
  /** Where both sides signed it; null while it is only how the product means the word. */
  readonly agreed: { readonly href: string; readonly label: string } | null;
  /** A word of every day, which is explained where it stands as a label and never in the middle of a text. */
  readonly isOnlyLabel: boolean;
};

/** Meanings by their word as it is looked up: without regard to case, and in the singular. */
export type Glossary = ReadonlyMap<string, Meaning>;

export function glossaryOf(meanings: readonly Meaning[]): Glossary {
  return new Map(meanings.map((meaning) => [keyOf(meaning.word), meaning]));
}

/** What a label means that is such a word, or several of it: "MQL", "Genuine touches". */
export function findMeaning(glossary: Glossary, label: string): Meaning | undefined {
  return glossary.get(keyOf(label));
}

/** A word as it is looked up. Its last part loses the ending of an English plural, on both sides of the comparison. */
export function keyOf(word: string): string {
  const plain = word.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  return plain
    .replace(/(?<=[a-z]{2})ies$/, "y")
    .replace(/(?<=ch|sh|ss|x|z)es$/, "")
    .replace(/(?<=[a-z]{2}[^su])s$/, "");
}

/** A text in stretches: each word that the glossary explains stands alone, the first time it comes. */
export function stretchesOf(glossary: Glossary, text: string): { readonly text: string; readonly isTerm: boolean }[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)];
  const longest = Math.max(0, ...[...glossary.keys()].map((key) => key.split(" ").length));
  const seen = new Set<string>();
  const stretches: { text: string; isTerm: boolean }[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const from = tokens[at]?.index ?? 0;
    if (from < done) continue;
    const ends = tokens.slice(at, at + longest).map((token) => token.index + token[0].length);
    const to = ends.toReversed().find((end) => {
      const found = findMeaning(glossary, text.slice(from, end));
      return found && !found.isOnlyLabel && !seen.has(found.word);
    });
    if (to === undefined) continue;
    const word = text.slice(from, to);
    seen.add(findMeaning(glossary, word)?.word ?? "");
    stretches.push({ text: text.slice(done, from), isTerm: false }, { text: word, isTerm: true });
    done = to;
  }
  return [...stretches, { text: text.slice(done), isTerm: false }].filter((stretch) => stretch.text !== "");
}
