import type { Metadata } from "next";
import { factNews } from "#facts.ts";
import { DismissAllForm } from "#features/notifications/components/dismiss-form.tsx";
import { EarlierLines } from "#features/notifications/components/earlier-lines.tsx";
import { NewLines } from "#features/notifications/components/new-lines.tsx";
import { findNews } from "#features/notifications/queries/find-news.ts";
import { requireSession } from "#platform/session/current.ts";
import { Button } from "#ui/controls/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  const { actor, timeZone, locale } = await requireSession();
  const { fresh, earlier, newest } = await findNews(actor, factNews);
  const dismissAll = newest && (
    <DismissAllForm>
      <Button type="submit" name="through" value={newest}>
        Dismiss all
      </Button>
    </DismissAllForm>
  );
  return (
    <Page title="Notifications" lead="What others did that you should know of.">
      <Card title="New" aside={dismissAll}>
        <NewLines lines={fresh} reader={{ timeZone, locale }} />
      </Card>
      {earlier.length > 0 && (
        <Card title="Dismissed">
          <EarlierLines lines={earlier} reader={{ timeZone, locale }} />
        </Card>
      )}
    </Page>
  );
}
