import { readWhole } from "../rules/typing.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import type { ScoreRule } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import ConditionBuilder from "./condition-builder.tsx";
import { TextParameter, TypedParameter, WordsParameter } from "./parameter.tsx";

/** What a lead gets points for, how many, and the group whose cap they fall under. */
export function RuleBody({ content, write, groups, ...words }: BodyProps<ScoreRule> & Vocabulary) {
  const { group = "", ...rule } = content;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-start gap-x-4">
        <div className="min-w-52 flex-1 font-sans text-sm">
          <WordsParameter
            label="What the rule is called"
            value={rule.label}
            maxLength={120}
            onChange={(label) => write({ ...content, label })}
          />
        </div>
        <p className="font-sans text-sm tabular-nums">
          <TypedParameter
            label={`Points for ${rule.label}`}
            inputMode="text"
            value={rule.points}
            written={(points) => (points > 0 ? `+${points}` : String(points))}
            read={(text) => readWhole(text, -1_000, 1_000)}
            onChange={(points) => write({ ...content, points })}
          />{" "}
          points
        </p>
      </div>
      <ConditionBuilder condition={rule.when} write={(when) => write({ ...content, when })} {...words} />
      <p className="font-sans text-soft text-sm">
        Together with{" "}
        <TextParameter
          label={`Group of ${rule.label}`}
          value={group}
          placeholder="no other rules"
          maxLength={60}
          suggestions={groups}
          onChange={(named) => write(named === "" ? rule : { ...rule, group: named })}
        />
      </p>
    </div>
  );
}
