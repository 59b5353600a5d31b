import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import type { Day } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { formatLongDay } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Stage } from "../../schema.ts";
import { followUpPolicy } from "../policy.ts";
import { isOpen } from "../rules/decide.ts";
import { fromToday } from "../rules/words.ts";
import type { FollowUp } from "../schema.ts";
import { CloseButtons } from "./close-buttons.tsx";
import { DayChoices } from "./day-choices.tsx";

type FollowUpCardProps = {
  lead: { readonly id: string; readonly stage: Stage };
  followUp: FollowUp | null;
  members: readonly { readonly id: string; readonly name: string }[];
  person: Person;
  /** Of the workspace. */
  today: Day;
  locale: string;
};

/** When a lead is spoken with again, and by whom; nothing where nobody works on it any more. */
export function FollowUpCard({ lead: { id, stage }, followUp, members, person, today, locale }: FollowUpCardProps) {
  const mayChange = isOpen(stage) && isAllowed(person, followUpPolicy.set, undefined);
  if (!followUp && !mayChange) return null;
  if (!followUp) {
    return (
      <Card title="Speak again">
        <p className="mb-3 text-pretty text-soft">Say when, and whoever looks after them is reminded on that day.</p>
        <DayChoices leadId={id} locale={locale} />
      </Card>
    );
  }
  const { dueOn, memberId, note } = followUp;
  const nameOf = (wanted: string) => members.find((member) => member.id === wanted)?.name ?? "somebody who left";
  return (
    <Card title="Speak again" aside={<Chip tone={dueOn < today ? "at-risk" : "plain"}>{fromToday(dueOn, today)}</Chip>}>
      <div className="wrap-anywhere grid gap-3">
        <p>
          <strong>{formatLongDay(dueOn, locale)}</strong>
          {memberId !== person.memberId && `, ${nameOf(memberId)}`}
          {note && <span className="block">{note}</span>}
        </p>
        {mayChange && (
          <>
            <CloseButtons leadId={id} />
            <details>
              <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Another day</summary>
              <div className="pt-2">
                <DayChoices leadId={id} note={note} locale={locale} />
              </div>
            </details>
          </>
        )}
      </div>
    </Card>
  );
}
