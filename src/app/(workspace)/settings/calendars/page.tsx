import type { Metadata } from "next";
import { CalendarEditor } from "#features/workspace/calendars/components/calendar-editor.tsx";
import { CalendarHours } from "#features/workspace/calendars/components/calendar-hours.tsx";
import { CalendarTabs } from "#features/workspace/calendars/components/calendar-tabs.tsx";
import { RemoveCalendar } from "#features/workspace/calendars/components/remove-calendar.tsx";
import { WeekStrip } from "#features/workspace/calendars/components/week-strip.tsx";
import { calendarPolicy } from "#features/workspace/calendars/policy.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { editableCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { calendarIntroduction, calendarTitle } from "#features/workspace/calendars/rules/changes.ts";
import { calendarSearch } from "#features/workspace/calendars/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Working calendars" };

export default async function CalendarsPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, locale } = await requireSession();
  const { team } = calendarSearch.parse(await searchParams);
  const calendars = await findCalendars(actor);
  const calendar = editableCalendar(calendars, team);
  const own = team && calendars[team];
  const mayChange = isAllowed(actor, calendarPolicy.change, undefined);
  return (
    <Page title="Working calendars" lead="When the firm works. What is promised in working hours is counted by it.">
      <CalendarTabs team={team} />
      <Card
        title={calendarTitle(team)}
        aside={mayChange && own && <RemoveCalendar calendar={own} workspace={calendars.workspace} />}
      >
        <p className="mb-5 max-w-prose text-pretty text-soft">{calendarIntroduction(team, own !== null)}</p>
        {mayChange ? (
          <CalendarEditor key={team} calendars={calendars} team={team} />
        ) : (
          <div className="grid gap-7">
            <WeekStrip calendars={calendars} />
            <CalendarHours calendar={calendar} locale={locale} />
          </div>
        )}
      </Card>
    </Page>
  );
}
