import { redlineWords } from "../../rules/redline.ts";

/** A later text with what went struck through and what came underlined, as documents have it; told apart without colours too. */
export function Redline({ before, after }: { before: string; after: string }) {
  let place = 0;
  return redlineWords(before, after).map(({ text, kind }) => {
    place += text.length;
    if (kind === "same") return text;
    if (kind === "removed") {
      return (
        <del key={`${kind} ${place}`} className="rounded-xs bg-missed-ground text-missed">
          {text}
        </del>
      );
    }
    return (
      <ins
        key={`${kind} ${place}`}
        className="ml-0.5 rounded-xs bg-shared-ground text-shared decoration-1 underline-offset-4"
      >
        {text}
      </ins>
    );
  });
}
