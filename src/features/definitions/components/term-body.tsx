import type { Term } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { WordsParameter } from "./parameter.tsx";

/** A word and what both sides mean by it. */
export function TermBody({ content, write }: BodyProps<Term>) {
  return (
    <div className="grid gap-1">
      <span className="font-semibold">
        <WordsParameter
          label="The word"
          value={content.term}
          maxLength={80}
          onChange={(term) => write({ ...content, term })}
        />
      </span>
      <WordsParameter
        label="What both sides mean by it"
        value={content.meaning}
        maxLength={600}
        hasLines
        onChange={(meaning) => write({ ...content, meaning })}
      />
    </div>
  );
}
