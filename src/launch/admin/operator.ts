import { parseArgs } from "node:util";
import { parseInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";
import { CannotStart } from "../cannot-start.ts";
import { ending } from "../processes/ending.ts";
import { passOn } from "../processes/program.ts";
import { type Command, type CommandName, commands, isCommand } from "./commands.ts";
import { withDatabase } from "./database.ts";
import { describeFlags, helpText } from "./help.ts";

/**
 * Carries out one command line and answers the exit code: 0 with the answer on standard output, 1 where it was refused or
 * something failed, 2 where it can't be understood, each with one JSON object on standard error.
 */
export async function runCommand([name = "", ...args]: readonly string[]): Promise<number> {
  if (["", "help", "--help", "-h"].includes(name)) return say(helpText(""));
  if (!isCommand(name)) {
    return complain(2, { error: `There is no command ${name}; --help lists those there are.` });
  }
  if (args.includes("--help")) return say(helpText(name));
  const parsed = parseFlags(name, args);
  if ("error" in parsed) return complain(2, parsed);
  try {
    // A process of its own: the settings are read once, when the platform is first imported.
    return await withDatabase((settings) =>
      passOn(["src/launch/admin/carry-out.ts", name, JSON.stringify(parsed.flags)], settings),
    );
  } catch (error) {
    if (ending.aborted) return complain(1, { error: "It was asked to end before it was done." });
    if (error instanceof CannotStart) return complain(1, { error: error.message });
    throw error;
  }
}

type Complaint = { readonly error: string; readonly flags?: Readonly<Record<string, string>> };

/** The flags as they were typed, known to be fine, or what is wrong with them. */
function parseFlags(name: CommandName, args: readonly string[]): { flags: object } | Complaint {
  const command: Command = commands[name];
  const options = Object.fromEntries(
    describeFlags(command).map((flag) => [flag.name, { type: flag.isSwitch ? "boolean" : "string" } as const]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options });
    const checked = parseInput(command.flags, values);
    if (!isRefusal(checked)) return { flags: values };
    return {
      error: `Something in the flags is not as expected; ${name} --help tells them.`,
      flags: checked.fields ?? {},
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { error: `${error.message.split(". ")[0]}. ${name} --help tells its flags.` };
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(code: 1 | 2, complaint: Complaint): number {
  process.stderr.write(`${JSON.stringify(complaint)}\n`);
  return code;
}
