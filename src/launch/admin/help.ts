import { z } from "zod";
import { type Command, type CommandName, commands, isCommand } from "./commands.ts";

const call = "npm run -s admin --";

/** How to use one command, or which there are. */
export function helpText(name: string): string {
  if (isCommand(name)) return commandHelp(name, commands[name]);
  const names = Object.entries(commands).map(([command, { does }]) => `  ${command.padEnd(18)}${does}`);
  return [
    `${call} <command> --flags`,
    "",
    "What an operator does without a browser, while Common Ground runs or not. Each command answers one JSON object.",
    "",
    ...names,
    "",
    `${call} workspace:create --help   says more about one of them.`,
  ].join("\n");
}

/** What the flags of a command are: for people, and for the parser of command lines. */
export function describeFlags({ flags }: Command) {
  const { properties, required = [] } = described.parse(z.toJSONSchema(flags, { io: "input" }));
  return Object.entries(properties).map(([name, { type, description = "" }]) => ({
    name,
    description,
    isSwitch: type === "boolean",
    isRequired: required.includes(name),
  }));
}

const described = z.object({
  properties: z.record(z.string(), z.object({ type: z.string().optional(), description: z.string().optional() })),
  required: z.array(z.string()).optional(),
});

function commandHelp(name: CommandName, command: Command): string {
  const flags = describeFlags(command).map(({ name: flag, description, isRequired }) => {
    return `  --${flag.padEnd(12)}${description}${isRequired ? "" : " (may be left out)"}`;
  });
  return [`${command.does}`, "", `  ${call} ${name} ${command.example}`.trimEnd(), "", ...flags].join("\n").trimEnd();
}
