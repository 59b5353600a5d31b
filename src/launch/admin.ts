import { runCommand } from "./admin/operator.ts";
import { listenForEnd } from "./processes/ending.ts";
import { printStepsTo } from "./steps.ts";

// `npm run -s admin -- workspace:create --name …`: what an operator does without a browser. Standard output holds nothing but the
// command's answer, one JSON object; steps are for people who watch.

listenForEnd();
printStepsTo(process.stderr.isTTY ? process.stderr : null);
process.exit(await runCommand(process.argv.slice(2)));
