import type { Metadata } from "next";
import { factNews } from "#facts.ts";
import { NewLines } from "#features/notifications/components/new-lines.tsx";
import { findLatestNews } from "#features/notifications/queries/find-news.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const { actor, workspaceName, timeZone, locale } = await requireSession();
  const lines = await findLatestNews(actor, factNews);
  return (
    <Page title={`Good to see you, ${actor.name}`} lead={workspaceName}>
      <Card title="What others changed" aside={<TextLink href="/notifications">All news</TextLink>}>
        <NewLines lines={lines} reader={{ timeZone, locale }} />
      </Card>
    </Page>
  );
}
