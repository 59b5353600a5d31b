import type { Catalogue } from "../rules/catalogue.ts";
import { stretchesOf } from "../rules/parameters.ts";
import { sentenceOf } from "../rules/sentence.ts";
import type { Part } from "../rules/whole.ts";

type SentenceProps = {
  text: string;
  /** What it says; null where that is none of a definition's, so that only its words are shown. */
  part: Part | null;
  catalogue: Catalogue;
};

/** A clause's sentence, its parameters marked by the dotted line of what can be changed. A score rule reads as a row of a table. */
export function Sentence({ text, part, catalogue }: SentenceProps) {
  if (part?.section !== "score_rule") return <Marked text={text} part={part} catalogue={catalogue} />;
  const { label, points, group, when } = part.content;
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <span className="wrap-anywhere font-sans font-semibold text-sm">{label}</span>
      <strong className="text-right font-sans text-sm tabular-nums">{points > 0 ? `+${points}` : points}</strong>
      <span className="text-base text-soft">
        <Marked text={`When ${sentenceOf(when, catalogue)}.`} part={part} catalogue={catalogue} />
      </span>
      {group !== undefined && (
        <span className="wrap-anywhere max-w-32 text-right font-sans text-soft text-xs">{group}</span>
      )}
    </span>
  );
}

function Marked({ text, part, catalogue }: SentenceProps) {
  if (!part) return <span className="wrap-anywhere">{text}</span>;
  let place = 0;
  return (
    <span className="wrap-anywhere">
      {stretchesOf(text, part, catalogue).map((stretch) => {
        place += stretch.text.length;
        if (!stretch.isParameter) return stretch.text;
        return (
          <strong
            key={place}
            className="font-semibold text-ink underline decoration-dotted decoration-1 underline-offset-4"
          >
            {stretch.text}
          </strong>
        );
      })}
    </span>
  );
}
