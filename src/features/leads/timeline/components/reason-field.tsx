"use client";

import { useState } from "react";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";

type ReasonFieldProps = {
  /** What both sides agreed on; where there is nothing, the reason is said in one's own words. */
  reasons: readonly string[];
  problem: string | undefined;
  /** As it was sent, where it was refused. */
  typed: string | undefined;
};

/** Why: one of the reasons that both sides agreed on, or another one in one's own words. */
export function ReasonField({ reasons, problem, typed = "" }: ReasonFieldProps) {
  const isAgreed = reasons.includes(typed);
  const isOwnWords = typed !== "" && !isAgreed;
  const [isOther, setOther] = useState(isOwnWords);
  const inOwnWords = {
    name: "reason",
    maxLength: 200,
    problem,
    defaultValue: isAgreed ? "" : typed,
  };
  if (reasons.length === 0) return <TextField label="Why" {...inOwnWords} />;
  const options = [
    { value: "", label: "Choose a reason" },
    ...reasons.map((reason) => ({ value: reason, label: reason })),
    { value: other, label: "Another reason…" },
  ];
  return (
    <>
      <SelectField
        label="Why"
        {...(!isOther && { name: "reason", problem })}
        options={options}
        defaultValue={isOwnWords ? other : typed}
        onChange={({ currentTarget }) => setOther(currentTarget.value === other)}
      />
      {isOther && <TextField label="In your own words" {...inOwnWords} />}
    </>
  );
}

/** No reason is called that: their spaces are trimmed. */
const other = " ";
