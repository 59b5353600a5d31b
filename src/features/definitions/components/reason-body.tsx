import type { Reason } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { SelectParameter, WordsParameter } from "./parameter.tsx";

/** A reason to disqualify, whom it counts against, and whether it takes a conversation. */
export function ReasonBody({ content, write }: BodyProps<Reason>) {
  const { label, mark, noContactNeeded } = content;
  return (
    <div className="grid gap-1">
      <WordsParameter
        label="The reason, in words"
        value={label}
        maxLength={120}
        onChange={(words) => write({ ...content, label: words })}
      />
      <p className="font-sans text-sm text-soft">
        It lies{" "}
        <SelectParameter
          label="Whether it lies outside the definition"
          value={mark}
          options={marks}
          onChange={(chosen) => write({ ...content, mark: chosen === "fits_not_now" ? chosen : "outside_definition" })}
        />
        , and is known{" "}
        <SelectParameter
          label="Whether somebody has to have been spoken with"
          value={noContactNeeded ? "without" : "after"}
          options={contacts}
          onChange={(chosen) => write({ ...content, noContactNeeded: chosen === "without" })}
        />
        .
      </p>
    </div>
  );
}

const marks = [
  { value: "outside_definition", label: "outside the definition" },
  { value: "fits_not_now", label: "inside it, only not now" },
];

const contacts = [
  { value: "after", label: "once they were spoken with" },
  { value: "without", label: "without any contact" },
];
