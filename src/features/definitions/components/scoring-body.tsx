import { readWhole } from "../rules/typing.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import type { Scoring } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { TypedParameter } from "./parameter.tsx";

/** How many points make an MQL, and what the rules of a group give at most together. */
export function ScoringBody({ content, write, groups }: BodyProps<Scoring> & Vocabulary) {
  const { threshold, groupCaps = {} } = content;
  const cap = (group: string, most: number | "any") => {
    const { [group]: _, ...others } = groupCaps;
    const caps = most === "any" ? others : { ...groupCaps, [group]: most };
    write({ threshold, ...(Object.keys(caps).length > 0 && { groupCaps: caps }) });
  };
  return (
    <div className="grid gap-1">
      <p>
        It takes at least{" "}
        <TypedParameter
          label="Points that make an MQL"
          inputMode="numeric"
          value={threshold}
          written={String}
          read={(text) => readWhole(text, 0, 10_000)}
          onChange={(next) => write({ ...content, threshold: next })}
        />{" "}
        points.
      </p>
      {[...new Set([...groups, ...Object.keys(groupCaps)])].map((group) => (
        <p key={group} className="wrap-anywhere">
          Rules of “{group}” give{" "}
          <TypedParameter<number | "any">
            label={`Points that “${group}” gives at most`}
            inputMode="numeric"
            placeholder="any number of"
            value={groupCaps[group] ?? "any"}
            written={(most) => (most === "any" ? "" : String(most))}
            read={(text) => (text.trim() === "" ? "any" : readWhole(text, 0, 1_000))}
            onChange={(most) => cap(group, most)}
          />{" "}
          points at most.
        </p>
      ))}
    </div>
  );
}
