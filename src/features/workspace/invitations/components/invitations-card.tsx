import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { placeLabel, teams } from "../../people/rules/people.ts";
import { invitationPolicy, inviting } from "../policy.ts";
import { findReach, listInvitations } from "../queries.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { ReachNote } from "./reach-note.tsx";

const places = [
  ...teams.map((team) => ({ role: "member", team, isAdmin: false }) as const),
  { role: "observer", team: null, isAdmin: false },
  ...teams.map((team) => ({ role: "head", team, isAdmin: false }) as const),
  { role: "ceo", team: null, isAdmin: false },
] as const;

/** Invitations: to make one, who can reach its link, and which are open. Nothing for who may invite nobody. */
export async function InvitationsCard({ person, reader, now }: { person: Person; reader: Reader; now: Date }) {
  if (!isAllowed(person, invitationPolicy.read, undefined)) return null;
  const may = (offer: Parameters<typeof inviting>[0] & (typeof places)[number]) =>
    inviting(offer).every((verb) => isAllowed(person, verb, offer));
  const offered = places.filter(may).map((place) => {
    return { value: place.team ? `${place.role} ${place.team}` : place.role, label: placeLabel(place) };
  });
  const invitations = (await listInvitations(person)).map((invitation) => ({
    ...invitation,
    mayChange: inviting(invitation).every((verb) => isAllowed(person, verb, invitation)),
  }));
  const { isMailed, address, ...reach } = findReach();
  return (
    <Card title="Invitations">
      <div className="grid gap-6">
        <ReachNote reach={reach} address={address} />
        <InviteForm
          places={offered}
          mayMakeAdmin={isAllowed(person, invitationPolicy.admin, undefined)}
          isMailed={isMailed}
        />
        <InvitationList invitations={invitations} isMailed={isMailed} reader={reader} now={now} />
      </div>
    </Card>
  );
}
