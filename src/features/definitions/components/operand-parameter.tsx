import { readAmount, readNumber, writtenNumber } from "../rules/typing.ts";
import type { Operand } from "../schema/condition.ts";
import { TextParameter, TypedParameter } from "./parameter.tsx";

type OperandParameterProps = { label: string; value: Operand; onChange: (value: Operand) => void };

/** A number, a day, or an amount in the currency that it is in. */
export function OperandParameter({ label, value, onChange }: OperandParameterProps) {
  if (typeof value === "string") {
    return <TextParameter label={label} type="date" value={value} placeholder="dd/mm/yyyy …" onChange={onChange} />;
  }
  if (typeof value === "number") {
    return (
      <TypedParameter
        label={label}
        inputMode="decimal"
        value={value}
        written={writtenNumber}
        read={readNumber}
        onChange={onChange}
      />
    );
  }
  const { amount, currency } = value;
  return (
    <>
      <TypedParameter
        label={`${label}, in ${currency}`}
        inputMode="decimal"
        value={amount}
        written={String}
        read={readAmount}
        onChange={(next) => onChange({ amount: next, currency })}
      />{" "}
      {currency}
    </>
  );
}
