import { shareOf } from "../../outcomes/rules/share.ts";
import type { Definition } from "../../schema/definition.ts";
import type { Agreement, Backtest, PartFigures } from "../schema.ts";

type Said = Backtest["confusion"]["verdict"];

/**
 * How far the definition agrees with what Sales said of leads, and which of its rules Sales contradicts most often. `notNow` are the
 * MQLs that Sales gave back as fitting, but not now: neither agreed with nor contradicted, yet spoken about.
 */
export function agreementOf(
  said: Said,
  notNow: number,
  parts: readonly PartFigures[],
  { score }: Definition,
): Agreement {
  const { acceptedPositives, outsidePositives, acceptedNegatives, outsideNegatives } = said;
  const agreed = acceptedPositives + outsideNegatives;
  const all = agreed + outsidePositives + acceptedNegatives;
  const most = mostReturned(said, notNow, parts);
  const rule = most && score.rules[most.at];
  return {
    agreed: shareOf(agreed, all),
    kappa: kappaOf(said),
    mostReturned: most && rule ? { id: rule.id, label: rule.label, returned: most.returned } : null,
  };
}

/** Cohen's κ, from -1 to 1: J. Cohen, "A coefficient of agreement for nominal scales" (1960). */
function kappaOf({ acceptedPositives, outsidePositives, acceptedNegatives, outsideNegatives }: Said): number | null {
  const positives = acceptedPositives + outsidePositives;
  const negatives = acceptedNegatives + outsideNegatives;
  const accepted = acceptedPositives + acceptedNegatives;
  const outside = outsidePositives + outsideNegatives;
  const all = positives + negatives;
  const byChance = (positives * accepted + negatives * outside) / all ** 2;
  // Where one of both always says the same, chance agrees as often as the other lets it: 0 would sound like dissent.
  if (positives === 0 || negatives === 0 || accepted === 0 || outside === 0) return null;
  return ((acceptedPositives + outsideNegatives) / all - byChance) / (1 - byChance);
}

/** By the lower end of the interval, so that a rule of which two leads were returned isn't blamed before one of two hundred. */
function mostReturned(
  { acceptedPositives, outsidePositives }: Said,
  notNow: number,
  parts: readonly PartFigures[],
): PartFigures | null {
  const overall = shareOf(outsidePositives, acceptedPositives + outsidePositives + notNow).value ?? 0;
  const suspects = parts.filter(({ kind, returned }) => kind === "score_rule" && (returned.value ?? 0) > overall);
  const surely = ({ returned }: PartFigures) => returned.interval?.[0] ?? 0;
  return suspects.toSorted((one, other) => surely(other) - surely(one))[0] ?? null;
}
