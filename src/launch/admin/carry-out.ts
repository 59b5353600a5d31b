import { stopQueueing } from "#platform/jobs.ts";
import { log } from "#platform/log.ts";
import { hangUp } from "#platform/notices.ts";
import { isRefusal, type Outcome, Refused, refusalSentence, refuse } from "#platform/refusals.ts";
import { acts } from "./acts.ts";
import { isCommand } from "./commands.ts";

// One command of an operator, in a process with the settings of the database: its name and its flags as JSON come as
// arguments; its answer goes to standard output, a refusal to standard error.

const [name = "", flags = "{}"] = process.argv.slice(2);
const outcome = isCommand(name)
  ? await acts[name](JSON.parse(flags), new Date()).catch(asRefusal)
  : refuse("not_found");
await stopQueueing();
await hangUp();
if (isRefusal(outcome)) {
  const { refused: code, fields } = outcome;
  process.stderr.write(`${JSON.stringify({ error: refusalSentence(code), code, ...(fields && { flags: fields }) })}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

function asRefusal(error: unknown): Outcome<never> {
  if (error instanceof Refused) return refuse(error.code);
  log.error({ err: error }, "an operator's command failed");
  return refuse("unexpected");
}
