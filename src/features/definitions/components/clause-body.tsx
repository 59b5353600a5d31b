import type { Vocabulary } from "../rules/vocabulary.ts";
import type { Part } from "../rules/whole.ts";
import { CheckBody } from "./check-body.tsx";
import ConditionBuilder from "./condition-builder.tsx";
import { ReasonBody } from "./reason-body.tsx";
import { RecyclingBody } from "./recycling-body.tsx";
import { RequiredFieldBody } from "./required-field-body.tsx";
import { RuleBody } from "./rule-body.tsx";
import { ScoringBody } from "./scoring-body.tsx";
import { TermBody } from "./term-body.tsx";

type ClauseBodyProps = { part: Part; write: (part: Part) => void; vocabulary: Vocabulary };

/** A clause as somebody writes it: a sentence whose words are changed in their place. */
export default function ClauseBody({ part, write, vocabulary }: ClauseBodyProps) {
  switch (part.section) {
    case "disqualifier":
    case "criterion":
      return (
        <ConditionBuilder
          condition={part.content.when}
          write={(when) => write({ section: part.section, content: { when } })}
          {...vocabulary}
        />
      );
    case "required_field":
      return (
        <RequiredFieldBody content={part.content} write={(content) => write({ ...part, content })} {...vocabulary} />
      );
    case "score_rule":
      return <RuleBody content={part.content} write={(content) => write({ ...part, content })} {...vocabulary} />;
    case "scoring":
      return <ScoringBody content={part.content} write={(content) => write({ ...part, content })} {...vocabulary} />;
    case "accept_check":
    case "opportunity_check":
      return <CheckBody content={part.content} write={(content) => write({ section: part.section, content })} />;
    case "reason":
      return <ReasonBody content={part.content} write={(content) => write({ ...part, content })} />;
    case "recycling":
      return <RecyclingBody content={part.content} write={(content) => write({ ...part, content })} />;
    case "term":
      return <TermBody content={part.content} write={(content) => write({ ...part, content })} />;
  }
}
