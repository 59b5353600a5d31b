import { type Day as CalendarDay, daysLater } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { Day } from "#ui/time.tsx";
import { awayUntil } from "../rules.ts";
import type { Absence } from "../schema.ts";

type AwayChipProps = {
  /** Of one member, the earliest first. */
  absences: readonly Absence[];
  /** The day that it is in the workspace. */
  today: CalendarDay;
  locale: string;
};

/** How far ahead days away are told beside a name. */
const soonDays = 14;

/** Until when somebody is away, or from when on soon. */
export function AwayChip({ absences, today, locale }: AwayChipProps) {
  const until = awayUntil(absences, today);
  if (until) {
    return (
      <Chip tone="at-risk">
        Away until <Day on={until} locale={locale} />
      </Chip>
    );
  }
  const next = absences.find(({ firstDay }) => firstDay <= daysLater(today, soonDays));
  return (
    next && (
      <Chip>
        Away from <Day on={next.firstDay} locale={locale} />
      </Chip>
    )
  );
}
