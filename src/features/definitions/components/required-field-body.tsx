import type { Vocabulary } from "../rules/vocabulary.ts";
import type { ClauseOf } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { SelectParameter } from "./parameter.tsx";

/** A field that has to be known before a lead is an MQL. */
export function RequiredFieldBody({ content, write, catalogue }: BodyProps<ClauseOf<"required_field">> & Vocabulary) {
  const offered = catalogue.fields.filter(
    ({ name, type, isArchived }) => name === content.field || (type !== "events" && !isArchived),
  );
  const options = offered.map(({ name, label }) => ({ value: name, label }));
  const isThere = offered.some(({ name }) => name === content.field);
  return (
    <p>
      <SelectParameter
        label="What has to be known"
        value={content.field}
        options={isThere ? options : [{ value: content.field, label: `${content.field} (no such field)` }, ...options]}
        onChange={(field) => write({ field })}
      />{" "}
      is known.
    </p>
  );
}
