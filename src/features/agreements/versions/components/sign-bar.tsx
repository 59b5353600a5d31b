import type { ReactNode } from "react";
import type { FormState } from "#platform/action.ts";
import { isHeadOf, type Person, type Team } from "#platform/actor.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import type { Reader } from "#ui/time.tsx";
import { teamLabel, teams } from "../../../workspace/people/rules/people.ts";
import { declineVersionAction, withdrawVersionAction } from "../actions.ts";
import { seatOf, whatSigningDoes } from "../rules/sign-words.ts";
import type { VersionItem, VersionView } from "../schema/version.ts";
import { SignButton } from "./sign-button.tsx";
import { SignatureLines } from "./signature-lines.tsx";
import { VersionFields } from "./version-fields.tsx";
import { WordsDialog } from "./words-dialog.tsx";

type SignBarProps = {
  version: VersionView;
  person: Person;
  /** Who would sign for each team. */
  signers: Readonly<Record<Team, string | null>>;
  takesPassword: boolean;
  /** The version that holds now; null where there is none. */
  inForce: number | null;
  today: string;
  reader: Reader;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the last signer chooses for the moment it takes force. */
  choice: ReactNode;
};

/** Both signatures, and for who speaks for a team the ways to sign, decline or withdraw; within reach of the thumb on a phone. */
export function SignBar(props: SignBarProps) {
  const { version, person, signers, takesPassword, inForce, today, reader, action, choice } = props;
  const isOpen = version.state === "proposed";
  const team = isOpen ? (teams.find((candidate) => isHeadOf(person, candidate)) ?? null) : null;
  const hasSigned = version.signatures.some((signature) => signature.team === team);
  const isLast = version.signatures.some((signature) => signature.team !== team);
  return (
    <section
      aria-label="Signatures"
      className={`grid gap-3 lg:col-start-2 lg:row-start-2 ${team ? "max-md:sticky max-md:bottom-15 max-md:-mx-4 max-md:border-line max-md:border-t max-md:bg-ground max-md:px-4 max-md:py-3" : ""}`}
    >
      <div className="rounded-card border border-line bg-surface px-5 py-4">
        <SignatureLines signatures={version.signatures} expected={isOpen ? signers : nobody} reader={reader} />
      </div>
      {team && (
        <div className="grid grid-cols-[auto_1fr] gap-2 *:min-h-11">
          <Ending version={version} team={team} />
          {hasSigned ? (
            <p className="self-center text-right text-soft">You have signed.</p>
          ) : (
            <SignButton
              agreementId={version.agreementId}
              number={version.number}
              contentHash={version.contentHash}
              seat={seatOf(team, person.actingFor === team)}
              consequence={whatSigningDoes(version, team, inForce, today)}
              action={action}
              choice={isLast && choice}
              takesPassword={takesPassword}
            />
          )}
        </div>
      )}
    </section>
  );
}

const nobody = { sales: null, marketing: null };

/** The side that proposed it withdraws it, the other one declines it. */
function Ending({ version, team }: { version: VersionItem; team: Team }) {
  if (version.proposedFor === team) {
    return (
      <ConfirmButton
        look="quiet"
        label="Withdraw"
        question={`Withdraw version ${version.number}?`}
        consequence="Nobody can sign it any more, and a signature that it has counts for nothing. The draft stays, and can be proposed again."
        confirmLabel="Withdraw it"
        action={withdrawVersionAction}
      >
        <VersionFields version={version} />
      </ConfirmButton>
    );
  }
  return (
    <WordsDialog
      label="Decline"
      title={`Decline version ${version.number}`}
      consequence={`Nobody can sign it any more. The draft stays, and ${teamLabel(version.proposedFor)} reads why.`}
      field={{ name: "reason", label: "What would have to change" }}
      action={declineVersionAction}
    >
      <VersionFields version={version} />
    </WordsDialog>
  );
}
