import { Day } from "#ui/time.tsx";
import { hoursInWords, weekdays } from "../rules/changes.ts";
import type { Calendar } from "../schema.ts";

/** A calendar to be read: its week, and the days that differ. */
export function CalendarHours({ calendar, locale }: { calendar: Calendar; locale: string }) {
  return (
    <div className="grid gap-5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 tabular-nums">
        {weekdays.map((weekday, day) => (
          <div key={weekday} className="contents">
            <dt className="text-soft">{weekday}</dt>
            <dd className="font-medium">{hoursInWords(calendar.week[day] ?? [])}</dd>
          </div>
        ))}
        {calendar.exceptions.map(({ on, name, hours }) => (
          <div key={on} className="contents">
            <dt className="text-soft">
              <Day on={on} locale={locale} />
            </dt>
            <dd className="wrap-anywhere">
              <span className="font-medium">{hoursInWords(hours)}</span> {name}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-soft">On the clocks of {calendar.timeZone}. An admin of the workspace can change it.</p>
    </div>
  );
}
