import fc from "fast-check";
import { partsOf } from "#features/definitions/backtest/rules/parts.ts";
import type { Pattern, Scan } from "#features/definitions/backtest/schema.ts";
import { outcomes, verdicts } from "#features/definitions/outcomes/schema.ts";
import { scoreOf } from "#features/definitions/rules/evaluate.ts";
import { type Definition, definition } from "#features/definitions/schema/definition.ts";

/** A lead of the history, looked at once: what held of it, and what became of it. */
export type JudgedLead = Omit<Pattern, "leads">;

const known = { field: "company", op: "known" };

/** Definitions of which only the number of parts, the points and the caps matter. */
export const anyShape: fc.Arbitrary<Definition> = fc
  .record({
    disqualifiers: fc.nat(2),
    requiredFields: fc.nat(2),
    criteria: fc.nat(2),
    points: fc.array(fc.tuple(fc.integer({ min: -20, max: 40 }), fc.constantFrom("fit", "interest", undefined)), {
      maxLength: 5,
    }),
    threshold: fc.integer({ min: 0, max: 60 }),
    groupCaps: fc.constantFrom({}, { fit: 20 }, { fit: 0, interest: 35 }),
  })
  .map(({ points, threshold, groupCaps, ...parts }) =>
    definition.parse({
      disqualifiers: Array(parts.disqualifiers).fill(known),
      requiredFields: Array(parts.requiredFields).fill("company"),
      criteria: { all: Array(parts.criteria).fill(known) },
      score: {
        rules: points.map(([given, group], at) => {
          return { id: `rule-${at}`, label: `Rule ${at}`, when: known, points: given, ...(group && { group }) };
        }),
        threshold,
        groupCaps,
      },
    }),
  );

/** What a definition says of a lead for which these of its parts hold. */
export function judged(whole: Definition, held: string): Pick<Pattern, "held" | "points" | "fittingPoints"> {
  const parts = partsOf(whole);
  const isFitting = parts.every(
    ({ kind }, place) => kind === "score_rule" || (held[place] === "1") !== (kind === "disqualifier"),
  );
  const first = parts.length - whole.score.rules.length;
  const matched = whole.score.rules.filter((_, at) => held[first + at] === "1");
  const points = scoreOf(matched, whole.score.groupCaps ?? {});
  return { held, points, fittingPoints: isFitting ? points : null };
}

/** Leads of which a definition holds this and that. Parts that let leads in hold for most, so that some are MQLs. */
export function anyLeadsOf(whole: Definition): fc.Arbitrary<JudgedLead[]> {
  const bits = partsOf(whole).map(({ kind }) => {
    const [likely, rare] = kind === "disqualifier" ? ["0", "1"] : ["1", "0"];
    return fc.oneof({ weight: 3, arbitrary: fc.constant(likely) }, { weight: 2, arbitrary: fc.constant(rare) });
  });
  const lead = fc.record({
    held: fc.tuple(...bits).map((each) => each.join("")),
    other: fc.boolean(),
    outcome: fc.constantFrom(...outcomes),
    verdict: fc.constantFrom(...verdicts),
    isNewer: fc.boolean(),
  });
  return fc.array(
    lead.map(({ held, ...rest }) => ({ ...judged(whole, held), ...rest })),
    { maxLength: 40 },
  );
}

/** What a scan of these leads says: those that have all in common are one pattern. */
export function scanOf(leads: readonly JudgedLead[], told: Partial<Scan> = {}): Scan {
  const alike = Map.groupBy(leads, (lead) => JSON.stringify(Object.entries(lead).toSorted()));
  return {
    patterns: [...alike.values()].flatMap(([first, ...rest]) => (first ? [{ ...first, leads: rest.length + 1 }] : [])),
    months: [],
    maturity: { days: 90, from: "own" },
    days: { from: "2026-01-01", to: "2026-01-28" },
    touchesSince: "2025-01-01",
    finalOnly: 0,
    ...told,
  };
}
