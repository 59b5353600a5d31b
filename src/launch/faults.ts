import { inspect } from "node:util";
import { runFaults } from "../../tests/faults/run.ts";
import { CannotStart } from "./cannot-start.ts";
import { ending, listenForEnd } from "./processes/ending.ts";
import { say } from "./steps.ts";

// `npm run faults [-- part … --seed 7]`: has happen to us what must not harm anybody, prints what held and writes it to
// faults/results.json. The exit code says whether everything held.

listenForEnd();
let didHold = false;
try {
  didHold = await runFaults(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof CannotStart ? error.message : inspect(error);
  say(ending.aborted ? "\n  Everything has ended." : `\n  ${reason}\n`);
}
process.exit(didHold ? 0 : 1);
