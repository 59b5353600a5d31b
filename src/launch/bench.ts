import { inspect } from "node:util";
import { runBench } from "../../tests/bench/run.ts";
import { CannotStart } from "./cannot-start.ts";
import { ending, listenForEnd } from "./processes/ending.ts";
import { say } from "./steps.ts";

// `npm run bench [-- part …]`: measures us beside a reference, prints the table and writes it to bench/results.json. The exit
// code says whether it could be measured, not whether the bars are met: times depend on the machine.

listenForEnd();
try {
  await runBench(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof CannotStart ? error.message : inspect(error);
  say(ending.aborted ? "\n  Everything has ended." : `\n  ${reason}\n`);
  process.exit(1);
}
process.exit(0);
