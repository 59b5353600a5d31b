import type { Metadata } from "next";
import { KeptMails } from "#features/notifications/outbox/components/kept-mails.tsx";
import { outboxPolicy } from "#features/notifications/outbox/policy.ts";
import { listKeptMails } from "#features/notifications/outbox/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isMailSet } from "#platform/mail.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const { actor, timeZone, locale } = await requireSession();
  const mails = isAllowed(actor, outboxPolicy.read, undefined) ? await listKeptMails(actor) : null;
  return (
    <Page title="Outbox" lead="Where mail goes.">
      <Card title={isMailSet ? "A mail server is set" : "No mail server is set"}>
        <p className="text-pretty text-soft">
          {isMailSet
            ? "Mail goes out through it. Nothing new is kept here."
            : "Nothing left the house: mails are kept here for 30 days as they would have been sent. Whoever runs Common Ground sets a server with SMTP_URL and MAIL_FROM."}
        </p>
      </Card>
      {mails && (mails.length > 0 || !isMailSet) && (
        <Card title="Kept mails">
          <KeptMails mails={mails} reader={{ timeZone, locale }} />
        </Card>
      )}
      {!mails && !isMailSet && <p className="text-soft">The mails are letters to others: an admin can read them.</p>}
    </Page>
  );
}
