import { countedLeads } from "../../../leads/rules/counted.ts";
import { inPercent } from "../../outcomes/rules/in-percent.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import type { Success } from "../../outcomes/schema.ts";
import { quoted } from "../../rules/question-in-words.ts";
import type { Leak } from "../schema.ts";

/** Leads that converted, and leads that didn't. */
export type Parted = { readonly converted: number; readonly others: number };

/** What the leads of a population show of one field. */
export type Traces = {
  readonly field: string;
  readonly label: string;
  /** Of leads that Sales worked on while they were being recorded: those with a value there, and those that got it only then. */
  readonly told: { readonly leads: number; readonly afterwards: number };
  /** All leads with a known outcome, and those with a value there. */
  readonly all: Parted;
  readonly known: Parted;
  /** Those with one and the same value; rare ones may be missing. */
  readonly values: readonly (Parted & { readonly value: string })[];
  /** How often the number of one that converted is greater than that of another, ties half; null where they aren't numbers. */
  readonly auc: number | null;
};

/** Fewer cases than these arouse no suspicion. */
export const fewestCases = 20;

/** So many leads of each kind are looked at, the newest: what gives an outcome away does so in them, however many there are. */
export const mostLookedAt = 5_000;

/** A field is suspected if most of its values were told after Sales began to work, or if it parts outcomes almost perfectly. */
export function leakOf(traces: Traces, success: Success): Leak | null {
  return filledAfterwards(traces) ?? separating(traces, success);
}

function filledAfterwards({ field, label, told: { leads, afterwards } }: Traces): Leak | null {
  if (leads < fewestCases || afterwards * 2 <= leads) return null;
  const says = `${quoted(label)} was filled in only after Sales had begun to work on them in ${numbers.format(afterwards)} of ${newest(leads)}${countedLeads(leads)}.`;
  return { field, why: "filled_after_touch", share: shareOf(afterwards, leads), says };
}

function separating({ field, label, all, known, values, auc }: Traces, success: Success): Leak | null {
  const leak = ({ converted, others }: Parted, says: string): Leak => {
    return { field, why: "separates", share: shareOf(converted, converted + others), says: `${says}: ${doubt}.` };
  };
  if (separates(known, all)) return leak(known, `${quoted(label)} is known of ${inWords(known, all, success)}`);
  const value = values.find((each) => separates(each, all));
  if (value) return leak(value, `${quoted(label)} is ${quoted(value.value)} for ${inWords(value, all, success)}`);
  if (auc === null || !areEnough(known) || !isAlmostPerfect(auc)) return null;
  const pairs = inPercent(Math.max(auc, 1 - auc));
  return leak(known, `${quoted(label)} alone tells ${successWords[success].many} from others in ${pairs} of all pairs`);
}

const doubt = "it seems to be filled in once the outcome is known";

function inWords(some: Parted, all: Parted, success: Success): string {
  const share = (part: number, whole: number) => `${numbers.format(part)} of ${newest(whole)}${numbers.format(whole)}`;
  const ours = `${share(some.converted, all.converted)} ${successWords[success].many}`;
  return `${ours} and of ${share(some.others, all.others)} others`;
}

function newest(leads: number): string {
  return leads < mostLookedAt ? "" : "the newest ";
}

const numbers = new Intl.NumberFormat("en-GB");

/** Whether having it alone parts the ones from the others, or none but the ones ever have it. */
function separates(some: Parted, all: Parted): boolean {
  if (!areEnough(all)) return false;
  const [ours, theirs] = [some.converted / all.converted, some.others / all.others];
  if (isAlmostPerfect(0.5 + (ours - theirs) / 2)) return true;
  // As many of the others would have it if it had nothing to do with the outcome.
  const expected = ours * all.others;
  return Math.min(some.converted, expected) >= fewestCases && some.others <= expected / 100;
}

function areEnough({ converted, others }: Parted): boolean {
  return Math.min(converted, others) >= fewestCases;
}

function isAlmostPerfect(auc: number): boolean {
  return Math.max(auc, 1 - auc) >= 0.95;
}
