import { redlineWords } from "../../rules/redline.ts";

/** A later text with what went struck through and what came underlined, as documents have it; told apart without colours too. */
export function Redline({ before, after }: { before: string; after: string }) {
  let place = 0;
  return redlineWords(before, after).map(({ text, kind }) => {
    place += text.length;
    if (kind === "same") return text;
    if (kind === "removed") {
      return (
        <del key={`${kind} ${place}`} className="text-soft decoration-missed">
          {text}
        </del>
      );
    }
    return (
      <ins key={`${kind} ${place}`} className="decoration-2 decoration-shared underline-offset-4">
        {text}
      </ins>
    );
  });
}
