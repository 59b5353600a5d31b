"use client";

import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { type Agreed, type Decision, decisionsInWords } from "../rules/offers.ts";
import { CheckList } from "./check-list.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useRecording } from "./use-recording.ts";
import { WhenField } from "./when-field.tsx";

type DecisionFormProps = {
  leadId: string;
  decision: Decision;
  currency: string;
  agreed: Agreed;
  close: () => void;
};

/** One decision with what belongs to it: a value, a day, a reason; and when it was, if not now. */
export function DecisionForm({ leadId, decision, currency, agreed, close }: DecisionFormProps) {
  const { label, says } = decisionsInWords[decision];
  const { submit, refusal, isPending } = useRecording(leadId, () => `${label}: recorded.`, close);
  const asks = asked[decision];
  return (
    <form action={submit} className="grid gap-4">
      <p className="text-pretty text-soft">{says}</p>
      <CheckList checks={agreed.checks[decision] ?? []} />
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="type" value={decision} />
      {asks.includes("value") && (
        <>
          <input type="hidden" name="currency" value={currency} />
          <TextField
            label={`Value in ${currency}`}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            hint="Like 1234.50; leave it empty if you don't know yet."
            problem={refusal?.fields.value ?? refusal?.fields["value.amount"]}
            defaultValue={refusal?.typed.amount}
          />
        </>
      )}
      {asks.includes("close") && (
        <DateField label="Expected to close" name="expectedClose" problem={refusal?.fields.expectedClose} />
      )}
      {asks.includes("until") && <DateField label="Until" name="until" hint="When to look at it again." />}
      {asks.includes("reason") && (
        <ReasonField
          reasons={agreed.reasons[decision] ?? []}
          problem={refusal?.fields.reason}
          typed={refusal?.typed.reason}
        />
      )}
      <WhenField problem={refusal?.fields.occurredAt} />
      {refusal && <Refusal refusal={refusal} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>Cancel</Button>
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Recording…" : label}
        </Button>
      </div>
    </form>
  );
}

const asked: Readonly<Record<Decision, readonly ("value" | "close" | "until" | "reason")[]>> = {
  qualified: [],
  accepted: [],
  opportunity_opened: ["value", "close"],
  won: ["value"],
  lost: ["reason"],
  recycled: ["until", "reason"],
  disqualified: ["reason"],
  churned: ["reason"],
};
