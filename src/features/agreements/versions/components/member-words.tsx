import type { ReactNode } from "react";
import { Avatar } from "#ui/avatar.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Colleague, MemberWords as Words } from "../schema/version.ts";

type MemberWordsProps = {
  words: Words;
  /** Where the reader gives their own word; nothing for who has none to give. */
  own: ReactNode;
};

/** What the teams' members say to a version: how many stand by it, and who hasn't said yet. */
export function MemberWords({ words: { standing, objections, missing }, own }: MemberWordsProps) {
  const all = standing.length + objections.length + missing.length;
  return (
    <Card title="The teams' word" aside={all > 0 && `${standing.length} of ${all} stand by it`}>
      <div className="grid gap-4">
        {all === 0 && <p className="text-pretty text-soft">There are no members beside the heads yet.</p>}
        {own}
        <People title="Stand by it" people={standing} />
        <People title="Haven't said yet" people={missing} />
      </div>
    </Card>
  );
}

function People({ title, people }: { title: string; people: readonly Colleague[] }) {
  if (people.length === 0) return null;
  return (
    <details className="group" open={people.length <= 4}>
      <summary className="w-fit cursor-pointer font-semibold text-soft">
        {title} <span className="tabular-nums">({people.length})</span>
      </summary>
      <ul className="mt-2 grid gap-1.5">
        {people.map(({ memberId, name, team }) => (
          <li key={memberId} className="flex min-w-0 items-center gap-2">
            <Avatar name={name} side={team} size="small" />
            <span className="wrap-anywhere min-w-0">{name}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
