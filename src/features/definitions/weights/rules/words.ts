import { countedLeads } from "../../../leads/rules/counted.ts";
import type { CalibrationBin, Effect, LeadsKnown, Odds } from "../schema.ts";
import type { Doubt } from "./doubts.ts";

/** Of fewer that converted, or fewer that didn't, a model learns chance. */
const fewest = 50;

/** So many who converted for each thing that is learnt: a rule of thumb for models of this kind (Peduzzi and others, 1996). */
const convertedAColumn = 10;

/** Why nothing can be suggested of so many rules and leads; null where it can. */
export function notKnownInWords(rules: number, { leads, converted }: LeadsKnown): string | null {
  if (rules === 0) return "No rule gives points yet, so there is nothing to weigh.";
  const others = leads - converted;
  if (converted >= fewest && others >= fewest) return null;
  const short = converted < fewest ? `${countedLeads(converted)} converted` : `${countedLeads(others)} did not convert`;
  return `Of the older leads, only ${short}. With fewer than ${fewest} weights would be learnt from chance, so none are suggested.`;
}

/** "Where it holds, the odds to convert are 2.3 times as high (1.6 to 3.3), all else alike." */
export function oddsInWords({ ratio, from, to }: Odds): string {
  const [least, times, most] = [from, ratio, to].map(timesInWords);
  const range = `${times} times as high (${least} to ${most})`;
  const where = "Where it holds, the odds to convert are";
  if (from <= 1 && to >= 1) return `It may make no difference. ${where} ${range}, all else alike.`;
  return `${where} ${range}, all else alike.`;
}

/** What keeps one weight from being told. `labelOf` says what a column is called; null where it is no rule. */
export function doubtInWords({ alike, isSeparating }: Doubt, labelOf: (column: number) => string | null): string[] {
  const twin = alike === null ? null : labelOf(alike);
  const other = twin === null ? "everything else that is asked" : `“${twin}”`;
  return [
    ...(alike === null
      ? []
      : [`It goes along with ${other} in nearly all leads: what each gives by itself can’t be told.`]),
    ...(isSeparating
      ? ["It parts those who converted from others entirely, so how much it is worth can’t be told."]
      : []),
  ];
}

type Model = {
  readonly columns: number;
  readonly learntFrom: LeadsKnown;
  readonly judgedOn: LeadsKnown;
  readonly effect: Effect | null;
  readonly calibration: readonly CalibrationBin[];
};

/** What makes suggested weights doubtful as a whole, in sentences, the gravest first. */
export function doubtsInWords(model: Model): string[] {
  return [noBetter, unjudged, miscalibrated, rough].flatMap((doubt) => doubt(model));
}

function noBetter({ effect }: Model): string[] {
  if (!effect) return [];
  const { now, suggested } = effect;
  const isBetter = (suggested.auc ?? 0) > (now.auc ?? 0) && (suggested.precision ?? 0) >= (now.precision ?? 0);
  if (isBetter) return [];
  return [
    "On the newer leads these points told no better who converts than today’s: there is no reason to change them.",
  ];
}

function unjudged({ judgedOn, effect }: Model): string[] {
  if (effect && judgedOn.converted >= 20) return [];
  return [`Among the newer leads ${countedLeads(judgedOn.converted)} converted: too few to judge these points by.`];
}

function miscalibrated({ calibration }: Model): string[] {
  const off = calibration.filter(({ expected, observed: { interval } }) => {
    return interval !== null && (expected < interval[0] || expected > interval[1]);
  });
  // Of ten intervals of 95 %, one or two miss by chance.
  if (off.length <= Math.max(1, calibration.length / 5)) return [];
  return [
    `In ${off.length} of ${calibration.length} groups of newer leads other shares converted than the model expected.`,
  ];
}

function rough({ columns, learntFrom: { leads, converted } }: Model): string[] {
  const cases = Math.min(converted, leads - converted);
  if (cases >= convertedAColumn * columns) return [];
  return [`${cases} outcomes of the rarer kind are few for ${columns} weights: read them with their intervals.`];
}

function timesInWords(ratio: number): string {
  return ratio > 1_000 ? "over 1,000" : numbers.format(ratio);
}

const numbers = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });
