import type { Person } from "#platform/actor.ts";
import { Card } from "#ui/layout/card.tsx";
import type { MemberItem } from "../schema.ts";
import { type Beside, MemberRow } from "./member-row.tsx";

type OthersCardProps = {
  members: readonly MemberItem[];
  reader: Person;
  beside: ReadonlyMap<string, Beside>;
};

/** Who belongs to neither side: the CEO, then the observers. */
export function OthersCard({ members, reader, beside }: OthersCardProps) {
  const others = members.filter(({ team, deactivatedAt }) => team === null && !deactivatedAt);
  const sorted = others.toSorted((one, other) => Number(other.role === "ceo") - Number(one.role === "ceo"));
  return (
    <Card title="CEO and observers">
      <ul className="divide-y divide-line">
        {sorted.map((member) => (
          <MemberRow key={member.id} member={member} members={members} reader={reader} beside={beside} />
        ))}
      </ul>
    </Card>
  );
}

/** Who was here before, folded away: what they did still names them. */
export function FormerMembers({ members, reader, beside }: OthersCardProps) {
  const former = members.filter(({ deactivatedAt }) => deactivatedAt);
  if (former.length === 0) return null;
  return (
    <details className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <summary className="cursor-pointer font-semibold">
        {former.length === 1 ? "1 deactivated member" : `${former.length} deactivated members`}
      </summary>
      <ul className="mt-4 divide-y divide-line">
        {former.map((member) => (
          <MemberRow key={member.id} member={member} members={members} reader={reader} beside={beside} />
        ))}
      </ul>
    </details>
  );
}
