"use client";

import { Button } from "#ui/controls/button.tsx";
import { useSending } from "#ui/controls/use-sending.ts";
import { formatLongDay } from "#ui/format.ts";
import { correctEventAction } from "../../timeline/actions.ts";
import type { RecordedReach } from "../schema.ts";
import { DayChoices } from "./day-choices.tsx";
import { keepReach, type Reach } from "./reach.ts";
import { useClosing } from "./use-follow-up.ts";

type NextTimeProps = { reach: Reach; said: NonNullable<Reach["said"]>; locale: string };

/** After a touch is logged: when to speak again, or not at all; and the way back, should it have been the wrong button. */
export function NextTime({ reach, said, locale }: NextTimeProps) {
  const { leadId, name, channel } = reach;
  const { answered, eventId, mayFollow } = said;
  const send = useSending();
  const askAgain = () => keepReach({ ...withoutAnswer(reach), id: String(Date.now()) });
  const undo = () => send(correctEventAction, { leadId, eventId }, askAgain);
  return (
    <>
      <p className="text-soft">
        {channel === "email" ? `Your mail to ${name} is logged.` : `Logged: ${talk(answered)} ${name}.`}{" "}
        <Button look="bare" onClick={undo}>
          Undo
        </Button>
      </p>
      {mayFollow ? (
        <Again leadId={leadId} open={said.open} locale={locale} />
      ) : (
        <Button onClick={end} className="min-h-11">
          Close
        </Button>
      )}
    </>
  );
}

type AgainProps = Pick<Reach, "leadId"> & { open: RecordedReach["open"]; locale: string };

function Again({ leadId, open, locale }: AgainProps) {
  const [, close, isClosing] = useClosing(end);
  const isAhead = open !== null && !open.isDue;
  return (
    <>
      <h2 className="text-base">
        {isAhead ? `You speak again on ${formatLongDay(open.dueOn, locale)}.` : "When do you speak again?"}
      </h2>
      <DayChoices leadId={leadId} locale={locale} done={end} />
      {open?.isDue ? (
        <form action={close}>
          <input type="hidden" name="leadId" value={leadId} />
          <Button type="submit" name="outcome" value="done" disabled={isClosing} className="min-h-11 w-full">
            Not again, it is done
          </Button>
        </form>
      ) : (
        <Button onClick={end} className="min-h-11">
          {isAhead ? "Leave it so" : "Not again"}
        </Button>
      )}
    </>
  );
}

function end() {
  keepReach(null);
}

function talk(answered: boolean): string {
  return answered ? "you talked with" : "no answer from";
}

function withoutAnswer({ said: _, ...reach }: Reach): Reach {
  return reach;
}
