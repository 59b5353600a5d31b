import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { countedLeads } from "../../rules/counted.ts";
import { waitingAddress } from "../rules/address.ts";
import type { Rotation } from "../schema.ts";
import { RotationForm } from "./rotation-form.tsx";
import { RotationMembers } from "./rotation-members.tsx";

type RotationCardProps = { rotation: Rotation; reader: Reader; mayChange: boolean };

/** How Sales shares out what is handed over: the switch, who takes part, and how each of them stands. */
export function RotationCard({ rotation, reader, mayChange }: RotationCardProps) {
  const { members, waiting, isOn } = rotation;
  return (
    <Card title="In turn" aside={mayChange ? null : "The head of Sales and admins can change this."}>
      <div className="grid gap-4">
        <p className="max-w-prose text-pretty text-soft">
          A lead that is handed over goes to whoever in Sales got one the longest ago, is there today and has room. Who
          is away is passed over; days away are noted with the members. Leads that an import brings, or that were handed
          over before, stay as they are.
        </p>
        {isOn && waiting > 0 && (
          <p className="rounded-control bg-at-risk-ground px-3 py-2 font-medium text-at-risk">
            {countedLeads(waiting)} {waiting === 1 ? "waits" : "wait"} until somebody is free.{" "}
            <TextLink href={waitingAddress}>Look at {waiting === 1 ? "it" : "them"}</TextLink>
          </p>
        )}
        <People rotation={rotation} reader={reader} mayChange={mayChange} />
        {members.length === 0 && (
          <EmptyState
            title="Nobody works in Sales yet"
            action={mayChange && <TextLink href="/settings/members">Invite somebody</TextLink>}
          >
            Once there are people in the team, leads can go to them in turn.
          </EmptyState>
        )}
      </div>
    </Card>
  );
}

function People({ rotation, reader, mayChange }: RotationCardProps) {
  if (rotation.members.length === 0) return null;
  if (mayChange) return <RotationForm rotation={rotation} reader={reader} />;
  return (
    <div className="grid gap-3">
      <p className="font-semibold">
        {rotation.isOn ? "Leads go to these people in turn." : "It is off: somebody says whose each lead is."}
      </p>
      <RotationMembers members={rotation.members} reader={reader} next={rotation.next} />
    </div>
  );
}
