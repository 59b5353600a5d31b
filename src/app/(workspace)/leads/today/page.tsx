import type { Metadata } from "next";
import { DayList } from "#features/leads/my-day/components/day-list.tsx";
import { findMyDay } from "#features/leads/my-day/queries.ts";
import { requireSession } from "#platform/session/current.ts";
import { formatToday } from "#ui/format.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "My day" };

export default async function MyDayPage() {
  const { actor, timeZone, locale } = await requireSession();
  const now = new Date();
  const day = await findMyDay(actor, timeZone, now);
  return (
    <Page title="My day" lead={formatToday(now, locale, timeZone)}>
      <DayList day={day} person={actor} reader={{ timeZone, locale }} />
    </Page>
  );
}
