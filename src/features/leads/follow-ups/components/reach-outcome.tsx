"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { recordReachAction } from "../actions.ts";
import type { RecordedReach } from "../schema.ts";
import { keepReach, type Reach } from "./reach.ts";

const outcomes = {
  call: [
    { answered: "yes", label: "Talked" },
    { answered: "no", label: "No answer" },
  ],
  email: [{ answered: "no", label: "Sent" }],
} as const;

/** Asks what came of a call or a mail; one tap logs it as a touch of the moment at which it began. */
export function ReachOutcome({ reach }: { reach: Reach }) {
  const { id, leadId, name, channel, at } = reach;
  const [state, submit, isPending] = useFormAction(async (before: FormState<RecordedReach>, form: FormData) => {
    form.set("secondsAgo", String(Math.max(0, Math.round((Date.now() - at) / 1_000))));
    const after = await recordReachAction(before, form);
    if (after && "done" in after)
      keepReach({ ...reach, said: { ...after.answer, answered: form.get("answered") === "yes" } });
    return after;
  });
  return (
    <>
      <h2 className="text-base">{channel === "call" ? `Called ${name}?` : `Wrote to ${name}?`}</h2>
      <form action={submit} className="flex flex-wrap gap-2">
        <input type="hidden" name="leadId" value={leadId} />
        <input type="hidden" name="reachId" value={id} />
        <input type="hidden" name="channel" value={channel} />
        {outcomes[channel].map(({ answered, label }, index) => (
          <Button
            key={answered}
            type="submit"
            name="answered"
            value={answered}
            look={index === 0 ? "ink" : "quiet"}
            disabled={isPending}
            className="min-h-11 flex-auto whitespace-nowrap"
          >
            {label}
          </Button>
        ))}
        <Button onClick={() => keepReach(null)} className="min-h-11 flex-auto whitespace-nowrap">
          Not now
        </Button>
      </form>
      {state && "refused" in state && <Refusal refusal={state} />}
    </>
  );
}
