"use client";

import { clauseAnchor } from "#features/agreements/drafts/rules/anchor.ts";
import { Card } from "#ui/layout/card.tsx";
import { useTried } from "./tried-room.tsx";

type DoubtfulClausesProps = { clauses: readonly { readonly id: string; readonly number: number }[] };

/** Which clauses the history speaks against, each leading to where it stands. */
export function DoubtfulClauses({ clauses }: DoubtfulClausesProps) {
  const { found } = useTried();
  if ("problem" in found) return null;
  const { backtest, partOfClause } = found;
  const doubtful = clauses.flatMap(({ id, number }) =>
    (backtest.byRule[partOfClause[id] ?? -1]?.cautions ?? []).map((caution) => ({ id, number, caution })),
  );
  if (doubtful.length === 0) return null;
  return (
    <Card title="Look at these before you sign">
      <ul className="grid gap-2">
        {doubtful.map(({ id, number, caution }) => (
          <li key={`${id} ${caution}`} className="text-pretty">
            <a href={`#${clauseAnchor(id)}`} className="font-semibold underline decoration-dotted underline-offset-4">
              Clause {number}
            </a>
            : <span className="text-at-risk">{caution}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
