"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import type { FormState } from "#platform/action.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { deactivateMemberAction, nameActingHeadAction, nameHeadAction, reactivateMemberAction } from "../actions.ts";
import { teamLabel } from "../rules/people.ts";
import type { MemberItem } from "../schema.ts";
import { ChangeMemberForm } from "./change-member-form.tsx";
import type { Powers } from "./powers.ts";

type MemberEditorProps = {
  member: MemberItem;
  powers: Powers;
  /** Who sits in the chair that they could be named to. */
  head: { readonly id: string; readonly name: string } | null;
  /** What goes to others if they are let go, in a sentence. */
  parting: string | null;
};

/** All that the reader may do with one member, behind one button. */
export function MemberEditor({ member, powers, head, parting }: MemberEditorProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const hasForm = powers.title || powers.admin || powers.places.length > 1;
  return (
    <>
      <IconButton
        label={`Change ${member.name}`}
        icon={Pencil}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <Dialog title={member.name} close={close}>
          <div className="wrap-anywhere grid gap-5">
            {hasForm && <ChangeMemberForm member={member} powers={powers} close={close} />}
            <Deeds member={member} powers={powers} head={head} parting={parting} close={close} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function Deeds({ member, powers, head, parting, close }: MemberEditorProps & { close: () => void }) {
  const { id, name, deactivatedAt } = member;
  const { headOf, actFor, deactivate } = powers;
  if (headOf === null && actFor.length === 0 && !deactivate) return null;
  return (
    <div className="flex flex-wrap gap-2 border-line border-t pt-4">
      {headOf && (
        <ConfirmButton
          look="quiet"
          label={`Name head of ${teamLabel(headOf)}`}
          question={`Is ${name} to be head of ${teamLabel(headOf)}?`}
          consequence={headConsequence(name, headOf, head)}
          confirmLabel="Name head"
          action={closing(nameHeadAction, close)}
        >
          <input type="hidden" name="memberId" value={id} />
          <input type="hidden" name="team" value={headOf} />
          <input type="hidden" name="instead" value={head?.id ?? ""} />
        </ConfirmButton>
      )}
      {actFor.map((team) => (
        <ConfirmButton
          key={team}
          look="quiet"
          label={`Name acting head of ${teamLabel(team)}`}
          question={`Is ${name} to act as head of ${teamLabel(team)}?`}
          consequence={`Until ${teamLabel(team)} has a head, ${name} edits, proposes and signs for the team, and each signature says “acting”.`}
          confirmLabel="Name acting head"
          action={closing(nameActingHeadAction, close)}
        >
          <input type="hidden" name="memberId" value={id} />
          <input type="hidden" name="team" value={team} />
        </ConfirmButton>
      ))}
      {deactivate && deactivatedAt === null && (
        <ConfirmButton
          label="Deactivate"
          question={`Deactivate ${name}?`}
          consequence={[
            "Every session of theirs ends at once and nobody can sign in as them.",
            parting,
            "What they did stays. They can be reactivated later.",
          ]
            .filter(Boolean)
            .join(" ")}
          confirmLabel="Deactivate"
          action={closing(deactivateMemberAction, close)}
        >
          <input type="hidden" name="memberId" value={id} />
        </ConfirmButton>
      )}
      {deactivate && deactivatedAt !== null && (
        <ConfirmButton
          look="quiet"
          label="Reactivate"
          question={`Reactivate ${name}?`}
          consequence="They can sign in again with the password they had, and are back in the place they had."
          confirmLabel="Reactivate"
          action={closing(reactivateMemberAction, close)}
        >
          <input type="hidden" name="memberId" value={id} />
        </ConfirmButton>
      )}
    </div>
  );
}

function headConsequence(name: string, team: "sales" | "marketing", head: MemberEditorProps["head"]): string {
  const taking = `${name} speaks, proposes and signs for ${teamLabel(team)} from now on.`;
  return head ? `${taking} ${head.name} stays in the team as a member.` : taking;
}

/** The action, and the dialog closed once it is done. */
function closing(action: (before: FormState, form: FormData) => Promise<FormState>, close: () => void) {
  return async (before: FormState, form: FormData) => {
    const after = await action(before, form);
    if (after && "done" in after) close();
    return after;
  };
}
