import type { Person, Team } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { endActingHeadAction } from "../actions.ts";
import { peoplePolicy } from "../policy.ts";
import { teamLabel } from "../rules/people.ts";
import type { MemberItem } from "../schema.ts";
import { type Beside, MemberRow } from "./member-row.tsx";
import { isHead } from "./powers.ts";

const edges = { sales: "bg-sales", marketing: "bg-marketing" };

type TeamCardProps = {
  team: Team;
  members: readonly MemberItem[];
  reader: Person;
  beside: ReadonlyMap<string, Beside>;
};

/** One side of the house: its head first, or what becomes of the empty chair, and everybody in it. */
export function TeamCard({ team, members, reader, beside }: TeamCardProps) {
  const own = members.filter((member) => member.team === team && !member.deactivatedAt);
  const sorted = own.toSorted((one, other) => Number(isHead(other, team)) - Number(isHead(one, team)));
  const hasHead = own.some((member) => isHead(member, team));
  return (
    <section className="relative overflow-hidden rounded-card border border-line bg-surface p-5">
      <div aria-hidden className={`absolute inset-x-0 top-0 h-1 ${edges[team]}`} />
      <header className="mb-4 flex items-baseline justify-between gap-4">
        <h2 className="text-base">{teamLabel(team)}</h2>
        <p className="text-soft">{own.length === 1 ? "1 person" : `${own.length} people`}</p>
      </header>
      {!hasHead && <EmptyChair team={team} members={members} reader={reader} />}
      {own.length > 0 && (
        <ul className="divide-y divide-line">
          {sorted.map((member) => (
            <MemberRow key={member.id} member={member} members={members} reader={reader} beside={beside} />
          ))}
        </ul>
      )}
    </section>
  );
}

function EmptyChair({ team, members, reader }: Omit<TeamCardProps, "beside">) {
  const acting = members.find(({ actingFor }) => actingFor === team);
  const isNaming = isAllowed(reader, peoplePolicy.act, undefined);
  const sentence = acting
    ? `${acting.name} acts as head of ${teamLabel(team)} until the team has one.`
    : `${teamLabel(team)} has no head, so nobody can sign for it.`;
  return (
    <div className="wrap-anywhere mb-4 grid justify-items-start gap-3 rounded-control border border-line border-dashed p-4">
      <p>
        <strong className="block">The chair is empty</strong>
        {sentence} {!acting && advice(isNaming)}
      </p>
      {acting && isNaming && (
        <ConfirmButton
          label={`End acting for ${teamLabel(team)}`}
          question={`Is ${acting.name} to act no longer?`}
          consequence={`Until somebody is named, nobody can sign for ${teamLabel(team)}.`}
          confirmLabel="End it"
          action={endActingHeadAction}
        >
          <input type="hidden" name="team" value={team} />
        </ConfirmButton>
      )}
    </div>
  );
}

function advice(isNaming: boolean): string {
  return isNaming
    ? "Name somebody of the team with the pencil beside them, as head or acting head, or invite one; you may also act yourself."
    : "The CEO names the heads.";
}
