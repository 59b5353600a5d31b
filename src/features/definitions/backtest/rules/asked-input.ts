import type { Day } from "#platform/day.ts";
import { lastDays } from "../../rules/span.ts";
import type { Definition } from "../../schema/definition.ts";
import type { BacktestInput } from "../schema.ts";
import { newerThird } from "./newer-third.ts";
import { type Asked, spans } from "./tried.ts";

/** The first and the last day of some. */
export type Days = { readonly from: Day; readonly to: Day };

/** When a workspace asks: now, in its zone, with the days on which its first and its last lead came in; null where none did. */
export type Asking = { readonly now: Date; readonly timeZone: string; readonly history: Days | null };

/**
 * The back-test of a definition against what is in force, as its page asks for it. Days of which there is no history are left out:
 * shared out among them, MQLs a week would seem fewer than they are.
 */
export function askedInput(definition: Definition, { span, success }: Asked, asking: Asking): BacktestInput {
  const days = daysOf(spans[span], asking);
  const holdoutFrom = days && newerThird(days);
  return {
    definition,
    population: days ?? {},
    outcome: success,
    compareWith: "current",
    ...(holdoutFrom !== null && { holdoutFrom }),
  };
}

/** The days of the history that lie within the last so many, or all; where none does, the last ones. */
function daysOf(last: number | null, { now, timeZone, history }: Asking): Days | null {
  if (last === null) return history;
  const wanted = lastDays(last, now, timeZone);
  if (!history || history.to < wanted.from) return wanted;
  const [, from = wanted.from] = [history.from, wanted.from].toSorted();
  const [to = wanted.to] = [history.to, wanted.to].toSorted();
  return { from, to };
}
