import { diffWordsWithSpace } from "diff";

/** A piece of a redline. `same` and `added` together are the later text, `same` and `removed` the earlier one, to the letter. */
export type Piece = { readonly text: string; readonly kind: "same" | "added" | "removed" };

/** What became of a text, word by word. Words that changed in a row are told as one phrase: first what went, then what came. */
export function redlineWords(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let change = nothing;
  const tell = () => {
    if (change.removed) pieces.push({ text: change.removed, kind: "removed" });
    if (change.added) pieces.push({ text: change.added, kind: "added" });
    change = nothing;
  };
  const found = diffWordsWithSpace(before, after);
  for (const [at, { value, added, removed }] of found.entries()) {
    // Who reads would stumble over a space between two changed words: it goes with them.
    const isGap = value.trim() === "" && change !== nothing && at < found.length - 1;
    if (added) change = { ...change, added: change.added + value };
    else if (removed) change = { ...change, removed: change.removed + value };
    else if (isGap) change = { removed: change.removed + value, added: change.added + value };
    else {
      tell();
      pieces.push({ text: value, kind: "same" });
    }
  }
  tell();
  return pieces;
}

const nothing = { removed: "", added: "" };
