import type { Metadata } from "next";
import { factNews } from "#facts.ts";
import { Between } from "#features/home/components/between.tsx";
import { CycleCard } from "#features/home/components/cycle-card.tsx";
import { FirstHour } from "#features/home/components/first-hour.tsx";
import { HomePage } from "#features/home/components/home-page.tsx";
import { SideCard } from "#features/home/components/side-card.tsx";
import { WaitingList } from "#features/home/components/waiting-list.tsx";
import { findHome } from "#features/home/queries.ts";
import { sideOf } from "#features/home/rules/firm.ts";
import { firstHourOf } from "#features/home/rules/first-hour.ts";
import { waitingFor } from "#features/home/rules/waiting.ts";
import { NewLines } from "#features/notifications/components/new-lines.tsx";
import { findLatestNews } from "#features/notifications/queries/find-news.ts";
import { kinds } from "#kinds.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";

export const metadata: Metadata = { title: "Home" };

export default async function Home() {
  const { actor, timeZone, locale } = await requireSession();
  const now = new Date();
  const { firm, firstHour, cycle } = await findHome(actor, kinds, timeZone, now);
  const news = await findLatestNews(actor, factNews);
  const steps = firstHourOf(actor, firm, firstHour, now);
  return (
    <HomePage
      name={actor.name}
      reader={{ timeZone, locale }}
      now={now}
      waiting={<WaitingList items={waitingFor(actor, firm, now)} />}
      news={
        <Card title="What others changed" aside={<TextLink href="/notifications">All news</TextLink>}>
          <NewLines lines={news} reader={{ timeZone, locale }} />
        </Card>
      }
    >
      {steps && <FirstHour steps={steps} />}
      <CycleCard cycle={cycle} today={firm.today} locale={locale} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SideCard side={sideOf("sales", firm.members)} />
        <SideCard side={sideOf("marketing", firm.members)} />
      </div>
      <Between members={firm.members} />
    </HomePage>
  );
}
