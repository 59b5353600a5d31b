import type { OfDefinition } from "../../../leads/timeline/schema.ts";

type MatchedRulesProps = Pick<OfDefinition, "rules" | "points"> & { threshold?: number };

/** The rules that a lead fulfils, each with its points, and what they come to. */
export function MatchedRules({ rules, points, threshold }: MatchedRulesProps) {
  const sum = rules.reduce((total, rule) => total + rule.points, 0);
  return (
    <dl className="grid gap-1.5 tabular-nums">
      {rules.map((rule) => (
        <Line key={rule.id} name={rule.label} value={signed(rule.points)} />
      ))}
      {sum !== points && <Line name="Above what a group may give" value={signed(points - sum)} />}
      <div className="flex justify-between gap-4 border-line border-t pt-1.5 font-semibold">
        <dt>Points</dt>
        <dd>{threshold === undefined ? points : `${points} of ${threshold}`}</dd>
      </div>
    </dl>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="wrap-anywhere min-w-0">{name}</dt>
      <dd className="shrink-0">{value}</dd>
    </div>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace("-", "−");
}
