import type { Metadata } from "next";
import { SessionList } from "#features/workspace/sessions/components/session-list.tsx";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";
import { RefreshOn } from "#ui/live/refresh-on.tsx";

export const metadata: Metadata = { title: "My sessions" };

export default async function SessionsPage() {
  const { actor, email, timeZone, locale } = await requireSession();
  const sessions = await listSessions(actor, new Date());
  return (
    <Page title="My sessions" lead={`Where you are signed in as ${email}. End what you don't recognise.`}>
      <RefreshOn topics={["session"]} />
      <Card title={sessions.length === 1 ? "One session" : `${sessions.length} sessions`}>
        <SessionList sessions={sessions} reader={{ timeZone, locale }} />
      </Card>
    </Page>
  );
}
