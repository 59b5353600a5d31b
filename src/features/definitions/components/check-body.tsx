import type { ClauseOf } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { WordsParameter } from "./parameter.tsx";

/** What has to be so before a lead goes on: a line of a checklist. */
export function CheckBody({ content, write }: BodyProps<ClauseOf<"accept_check">>) {
  return (
    <WordsParameter
      label="What has to be so"
      value={content.text}
      maxLength={200}
      onChange={(text) => write({ text })}
    />
  );
}
