import type { Metadata } from "next";
import { newsKinds } from "#facts.ts";
import { ChoiceForm } from "#features/notifications/components/choice-form.tsx";
import { findChoices } from "#features/notifications/queries/find-choices.ts";
import { choiceOf, kindsFor } from "#features/notifications/rules/choices.ts";
import { isMailSet } from "#platform/mail.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "My notifications" };

export default async function NotificationSettingsPage() {
  const { actor, email } = await requireSession();
  const chosen = await findChoices(actor);
  const kinds = kindsFor(newsKinds, actor).map(({ name, label, hint, ...kind }) => ({
    name,
    label,
    hint,
    choice: choiceOf({ name, label, hint, ...kind }, actor, chosen),
  }));
  return (
    <Page
      title="My notifications"
      lead={`How you are told of what others do. Mail goes to ${email}, and only in your working hours.`}
    >
      <Card title="Kinds of news">
        <ChoiceForm kinds={kinds} />
      </Card>
      {!isMailSet && (
        <Card title="Mail">
          <p className="text-pretty text-soft">
            No mail server is set here, so no mail leaves the house. What would be sent lies in{" "}
            <TextLink href="/settings/outbox">the outbox</TextLink>, which admins can read.
          </p>
        </Card>
      )}
    </Page>
  );
}
