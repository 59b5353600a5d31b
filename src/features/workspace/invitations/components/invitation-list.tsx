import { Chip } from "#ui/chip.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { placeLabel } from "../../people/rules/people.ts";
import { withdrawInvitationAction } from "../actions.ts";
import type { InvitationItem } from "../schema.ts";
import { RenewForm } from "./renew-form.tsx";

type InvitationListProps = {
  invitations: readonly (InvitationItem & { mayChange: boolean })[];
  isMailed: boolean;
  reader: Reader;
  now: Date;
};

/** Who was invited and has not come yet. */
export function InvitationList({ invitations, isMailed, reader, now }: InvitationListProps) {
  if (invitations.length === 0) {
    return (
      <EmptyState title="Nobody is invited just now">
        Whom you invite stands here until they join. The link is good for fourteen days and for one person.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0"
        >
          <div className="wrap-anywhere min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {invitation.email}
              <Chip tone={invitation.team ?? "plain"}>{placeLabel(invitation)}</Chip>
              {invitation.isAdmin && <Chip>Admin</Chip>}
            </p>
            <p className="text-soft">
              {invitation.inviter ? `Invited by ${invitation.inviter}` : "Invited by an operator"},{" "}
              {invitation.expiresAt > now ? "open until" : "expired"} <Time at={invitation.expiresAt} reader={reader} />
            </p>
          </div>
          {invitation.mayChange && (
            <div className="flex flex-wrap gap-2">
              <RenewForm invitationId={invitation.id} email={invitation.email} isMailed={isMailed} />
              <ConfirmButton
                label="Withdraw"
                accessibleLabel={`Withdraw the invitation of ${invitation.email}`}
                question={`Withdraw the invitation of ${invitation.email}?`}
                consequence="The link leads nowhere from then on. You can invite them again."
                confirmLabel="Withdraw"
                action={withdrawInvitationAction}
              >
                <input type="hidden" name="invitationId" value={invitation.id} />
              </ConfirmButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
