import type { Metadata } from "next";
import { FirstHourSwitch } from "#features/home/components/first-hour-switch.tsx";
import { isFirstHourHidden } from "#features/home/queries.ts";
import { isOfferedFirstHour } from "#features/home/rules/first-hour.ts";
import { ChangePasswordForm } from "#features/workspace/account/components/change-password-form.tsx";
import { PlaceList } from "#features/workspace/account/components/place-list.tsx";
import { listPlaces } from "#features/workspace/account/queries.ts";
import { LeaveButton } from "#features/workspace/people/components/leave-button.tsx";
import { seatLabel } from "#features/workspace/people/rules/people.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "My account" };

export default async function AccountPage() {
  const { actor, email, workspaceName } = await requireSession();
  const places = await listPlaces(actor);
  return (
    <Page title="My account" lead={`${actor.name}, ${email}. Here you are ${seatLabel(actor)}.`}>
      <Card title="Password">
        <ChangePasswordForm />
      </Card>
      <Card title={places.length === 1 ? "Your workspace" : "Your workspaces"}>
        <PlaceList places={places} />
      </Card>
      {isOfferedFirstHour(actor) && <FirstHourSwitch isHidden={await isFirstHourHidden(actor)} />}
      <Card title="Leave">
        <div className="grid justify-items-start gap-3">
          <p className="text-soft">You lose access to this workspace at once; what you did in it stays.</p>
          <LeaveButton workspaceName={workspaceName} />
        </div>
      </Card>
    </Page>
  );
}
