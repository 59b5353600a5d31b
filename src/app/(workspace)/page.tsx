import type { Metadata } from "next";
import { factSentence } from "#facts.ts";
import { NotificationList } from "#features/notifications/components/notification-list.tsx";
import { listNotifications } from "#features/notifications/queries.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const { actor, workspaceName, timeZone, locale } = await requireSession();
  const notifications = await listNotifications(actor);
  return (
    <Page title={`Good to see you, ${actor.name}`} lead={workspaceName}>
      <Card title="What others changed">
        <NotificationList notifications={notifications} reader={{ timeZone, locale }} sentence={factSentence} />
      </Card>
    </Page>
  );
}
