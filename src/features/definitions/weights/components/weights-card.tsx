import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import { formatNumber } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { type RuleClause, ruleClauses } from "../rules/rule-clauses.ts";
import type { SuggestedRule, SuggestedWeights } from "../schema.ts";
import { TakePoints } from "./take-points.tsx";

type WeightsCardProps = { weights: SuggestedWeights; clauses: readonly DraftClause[]; locale: string };

/** Each rule's points beside those that the history would give, to be taken over one by one. */
export function WeightsCard({ weights, clauses, locale }: WeightsCardProps) {
  const { rules, learntFrom, threshold, cautions } = weights;
  const number = (value: number) => formatNumber(value, locale);
  const written = ruleClauses(clauses);
  const differs = rules.some(({ points, suggested }) => suggested !== null && suggested !== points);
  return (
    <Card
      title="What your history would give"
      aside={`learnt from ${number(learntFrom.leads)} older leads, of which ${number(learntFrom.converted)} converted`}
    >
      <ul className="divide-y divide-line">
        {rules.map((rule, at) => (
          <RuleEntry key={rule.id} rule={rule} clause={written[at]} number={number} />
        ))}
      </ul>
      <div className="mt-4 grid gap-2 text-pretty text-soft">
        {differs && (
          <p>
            With all of them a threshold of <strong className="text-ink">{number(threshold)}</strong> comes nearest to
            as many MQLs as now.
          </p>
        )}
        {cautions.map((caution) => (
          <p key={caution} className="text-at-risk">
            {caution}
          </p>
        ))}
      </div>
    </Card>
  );
}

type RuleEntryProps = { rule: SuggestedRule; clause: RuleClause | undefined; number: (value: number) => string };

function RuleEntry({ rule, clause, number }: RuleEntryProps) {
  const { label, points, suggested, says, cautions } = rule;
  const signed = (value: number) => `${value > 0 ? "+" : ""}${number(value)}`.replace("-", "−");
  const isNew = suggested !== null && suggested !== points;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-3 first:pt-0">
      <p className="wrap-anywhere font-semibold">{label}</p>
      <p className="text-right tabular-nums">
        {signed(points)}
        {isNew && (
          <>
            <span aria-hidden> → </span>
            <span className="sr-only">, suggested </span>
            <strong>{signed(suggested)}</strong>
          </>
        )}
        {suggested === points && <span className="text-soft"> fits</span>}
      </p>
      <div className="grid gap-1 text-pretty text-soft">
        <p>{says}</p>
        {cautions.map((caution) => (
          <p key={caution} className="text-at-risk">
            {caution}
          </p>
        ))}
      </div>
      {isNew && clause && (
        <TakePoints
          clause={clause.clause}
          content={clause.giving(suggested)}
          label={label}
          points={signed(suggested)}
        />
      )}
    </li>
  );
}
