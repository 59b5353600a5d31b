import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { placeLabel, placeValue, teams } from "../../people/rules/people.ts";
import { invitationPolicy, inviting, type Offer } from "../policy.ts";
import { findReach, listInvitations } from "../queries.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { ReachNote } from "./reach-note.tsx";

const places: readonly Offer[] = [
  ...teams.map((team): Offer => ({ role: "member", team, isAdmin: false })),
  { role: "observer", team: null, isAdmin: false },
  ...teams.map((team): Offer => ({ role: "head", team, isAdmin: false })),
  { role: "ceo", team: null, isAdmin: false },
];

/** Invitations: to make one, who can reach its link, and which are open. Nothing for who may invite nobody. */
export async function InvitationsCard({ person, reader, now }: { person: Person; reader: Reader; now: Date }) {
  if (!isAllowed(person, invitationPolicy.read, undefined)) return null;
  const may = (offer: Offer) => inviting(offer).every((verb) => isAllowed(person, verb, offer));
  const offered = places.filter(may).map((place) => ({ value: placeValue(place), label: placeLabel(place) }));
  const invitations = (await listInvitations(person)).map((invitation) => ({
    ...invitation,
    mayChange: may(invitation),
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
