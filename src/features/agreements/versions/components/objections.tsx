import type { ReactNode } from "react";
import type { Person } from "#platform/actor.ts";
import { isHeadOf } from "#platform/actor.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Chip } from "#ui/chip.tsx";
import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { teamLabel, teams } from "../../../workspace/people/rules/people.ts";
import { answerObjectionAction } from "../actions.ts";
import type { Objection, VersionView } from "../schema/version.ts";
import { VersionFields } from "./version-fields.tsx";
import { WordsDialog } from "./words-dialog.tsx";

type ObjectionsProps = { version: VersionView; person: Person; reader: Reader };

/** What members object to, and what each head answered: both sides owe an answer. What was taken back stays to be read. */
export function Objections({ version, person, reader }: ObjectionsProps) {
  const { objections, earlier } = version.words;
  if (objections.length + earlier.length === 0) return null;
  return (
    <Card title={titleOf(objections.length)}>
      <ul className="grid gap-6">
        {objections.map((objection) => (
          <Said key={objection.memberId} objection={objection} reader={reader}>
            <Answers version={version} objection={objection} person={person} reader={reader} />
          </Said>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details className={objections.length > 0 ? "mt-6" : ""}>
          <summary className="font-semibold text-soft">Taken back or worded anew ({earlier.length})</summary>
          <ul className="mt-4 grid gap-6">
            {earlier.map((objection) => (
              <Said key={`${objection.givenAt}`} objection={objection} reader={reader}>
                <p className="text-soft text-xs">
                  Until <Time at={objection.overtakenAt} reader={reader} />
                </p>
                <Answers version={version} objection={objection} person={null} reader={reader} />
              </Said>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function titleOf(objections: number): string {
  if (objections === 0) return "No objection any more";
  return objections === 1 ? "An objection" : `${objections} objections`;
}

type SaidProps = { objection: Objection; reader: Reader; children: ReactNode };

function Said({ objection, reader, children }: SaidProps) {
  return (
    <li className="wrap-anywhere grid gap-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Avatar name={objection.name} side={objection.team} size="small" />
        <strong>{objection.name}</strong>
        <span className="text-soft text-xs">
          {objection.team ? teamLabel(objection.team) : "In neither team any more"} ·{" "}
          <Time at={objection.givenAt} reader={reader} />
        </span>
      </p>
      <p className="whitespace-pre-line text-pretty">{objection.reason}</p>
      {children}
    </li>
  );
}

type AnswersProps = Omit<ObjectionsProps, "person"> & { person: Person | null; objection: Objection };

/** Both heads' answers; with nobody who could give one, only those that were given. */
function Answers({ version, objection, person, reader }: AnswersProps) {
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {teams.map((team) => {
        const answer = objection.answers[team];
        return (
          <div key={team} className="grid content-start justify-items-start gap-1.5 rounded-control bg-sunk p-3">
            <dt>
              <Chip tone={team}>{teamLabel(team)}</Chip>
            </dt>
            <dd className="grid justify-items-start gap-2">
              {answer ? (
                <>
                  <span className="whitespace-pre-line">{answer.text}</span>
                  <span className="text-soft text-xs">
                    <Time at={answer.answeredAt} reader={reader} />
                  </span>
                </>
              ) : (
                <span className="text-soft">No answer yet.</span>
              )}
              {!answer && person && isHeadOf(person, team) && (
                <WordsDialog
                  label="Answer"
                  accessibleLabel={`Answer ${objection.name} for ${teamLabel(team)}`}
                  title={`Answer ${objection.name}`}
                  consequence={`You answer for ${teamLabel(team)}. Everybody who reads this version reads it.`}
                  field={{ name: "answer", label: "Your answer" }}
                  action={answerObjectionAction}
                >
                  <VersionFields version={version} />
                  <input type="hidden" name="memberId" value={objection.memberId} />
                  <input type="hidden" name="givenAt" value={objection.givenAt.toISOString()} />
                </WordsDialog>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
