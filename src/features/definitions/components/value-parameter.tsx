import type { CatalogueField } from "../rules/catalogue.ts";
import { readWhole, writtenNumber } from "../rules/typing.ts";
import type { Leaf } from "../schema/condition.ts";
import { CountParameter } from "./count-parameter.tsx";
import { ListParameter } from "./list-parameter.tsx";
import { OperandParameter } from "./operand-parameter.tsx";
import { SelectParameter, TextParameter, TypedParameter } from "./parameter.tsx";

type ValueParameterProps = {
  leaf: Leaf;
  field: CatalogueField | null;
  label: string;
  seen: readonly string[];
  write: (leaf: Leaf) => void;
};

/** With what a question compares, as its field has it. */
export function ValueParameter({ leaf, field, label, seen, write }: ValueParameterProps) {
  const choices = field?.type === "choice" ? field.options : null;
  switch (leaf.op) {
    case "known":
    case "unknown":
      return null;
    case "one_of":
    case "domain_one_of":
      return (
        <ListParameter
          label={label}
          values={leaf.value}
          choices={choices}
          suggestions={leaf.op === "one_of" ? seen : []}
          onChange={(value) => write({ ...leaf, value: [...value] })}
        />
      );
    case "equals":
      if (typeof leaf.value === "boolean") {
        return (
          <SelectParameter
            label={label}
            value={leaf.value ? "yes" : "no"}
            options={yesNo}
            onChange={(chosen) => write({ ...leaf, value: chosen === "yes" })}
          />
        );
      }
      if (choices) {
        const options = [...new Set([`${leaf.value}`, ...choices])].map((value) => ({ value, label: value }));
        return (
          <SelectParameter
            label={label}
            value={`${leaf.value}`}
            options={options}
            onChange={(value) => write({ ...leaf, value })}
          />
        );
      }
      if (typeof leaf.value === "string" && field?.type !== "date") {
        return (
          <TextParameter
            label={label}
            value={leaf.value}
            maxLength={200}
            suggestions={seen}
            onChange={(value) => write({ ...leaf, value })}
          />
        );
      }
      return <OperandParameter label={label} value={leaf.value} onChange={(value) => write({ ...leaf, value })} />;
    case "contains":
      return (
        <TextParameter
          label={label}
          value={leaf.value}
          maxLength={200}
          onChange={(value) => write({ ...leaf, value })}
        />
      );
    case "at_least":
    case "at_most":
      return <OperandParameter label={label} value={leaf.value} onChange={(value) => write({ ...leaf, value })} />;
    case "between": {
      const { from, to } = leaf.value;
      return (
        <>
          <OperandParameter
            label={`${label}, from`}
            value={from}
            onChange={(value) => write({ ...leaf, value: { from: value, to } })}
          />{" "}
          and{" "}
          <OperandParameter
            label={`${label}, to`}
            value={to}
            onChange={(value) => write({ ...leaf, value: { from, to: value } })}
          />
        </>
      );
    }
    case "within_last":
      return (
        <>
          <TypedParameter
            label={`${label}, days`}
            inputMode="numeric"
            value={leaf.value.days}
            written={writtenNumber}
            read={(text) => readWhole(text, 1, 3_650)}
            onChange={(days) => write({ ...leaf, value: { days } })}
          />{" "}
          days
        </>
      );
    case "count":
      return <CountParameter leaf={leaf} label={label} seen={seen} write={write} />;
  }
}

const yesNo = [
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
];
