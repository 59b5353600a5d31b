import { readWhole, writtenNumber } from "../rules/typing.ts";
import type { ClauseOf } from "../schema/definition.ts";
import type { BodyProps } from "./body-props.ts";
import { TypedParameter } from "./parameter.tsx";

/** How long a recycled lead rests. */
export function RecyclingBody({ content, write }: BodyProps<ClauseOf<"recycling">>) {
  return (
    <p>
      A recycled lead rests for{" "}
      <TypedParameter
        label="Days of rest"
        inputMode="numeric"
        value={content.restDays}
        written={writtenNumber}
        read={(text) => readWhole(text, 0, 730)}
        onChange={(restDays) => write({ restDays })}
      />{" "}
      days before the definition may hand it over again.
    </p>
  );
}
