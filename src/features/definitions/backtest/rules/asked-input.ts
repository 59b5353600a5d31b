import { lastDays } from "../../rules/span.ts";
import type { Definition } from "../../schema/definition.ts";
import type { BacktestInput } from "../schema.ts";
import { newerThird } from "./newer-third.ts";
import { type Asked, spans } from "./tried.ts";

/** The back-test of a definition against what is in force, as its page asks for it; days are those of the workspace's zone. */
export function askedInput(
  definition: Definition,
  { span, success }: Asked,
  now: Date,
  timeZone: string,
): BacktestInput {
  const days = spans[span] === null ? null : lastDays(spans[span], now, timeZone);
  const holdoutFrom = days && newerThird(days);
  return {
    definition,
    population: days ?? {},
    outcome: success,
    compareWith: "current",
    ...(holdoutFrom !== null && { holdoutFrom }),
  };
}
