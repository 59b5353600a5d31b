import type { Catalogue } from "../rules/catalogue.ts";
import { stretchesOf } from "../rules/parameters.ts";
import type { Part } from "../rules/whole.ts";

type SentenceProps = {
  text: string;
  /** What it says; null where that is none of a definition's, so that only its words are shown. */
  part: Part | null;
  catalogue: Catalogue;
};

/** A clause's sentence, its parameters marked by the dotted line of what can be changed. */
export function Sentence({ text, part, catalogue }: SentenceProps) {
  if (!part) return <span className="wrap-anywhere">{text}</span>;
  let place = 0;
  return (
    <span className="wrap-anywhere">
      {stretchesOf(text, part, catalogue).map((stretch) => {
        place += stretch.text.length;
        if (!stretch.isParameter) return stretch.text;
        return (
          <strong key={place} className="font-semibold underline decoration-dotted decoration-1 underline-offset-4">
            {stretch.text}
          </strong>
        );
      })}
    </span>
  );
}
