import { ending } from "#launch/processes/ending.ts";
import type { Run } from "./comparison.ts";

type Side = () => Promise<number>;

/** Lets both sides take so many turns, so that whatever else the machine does meets both. Answers what each took. */
export async function takeTurns(turns: number, ours: Side, reference: Side): Promise<Run[]> {
  const runs: Run[] = [];
  while (runs.length < turns) {
    ending.throwIfAborted();
    // Who goes second finds a busier machine: so each goes first every other time.
    const oursFirst = runs.length % 2 === 0;
    runs.push(
      oursFirst
        ? { ours: await ours(), reference: await reference() }
        : { reference: await reference(), ours: await ours() },
    );
  }
  return runs;
}
