import { z } from "zod";
import { currency, lineOfText, timeZone } from "#platform/text.ts";

/** What an operator may ask for: what it does, an example of its flags, and the flags themselves. */
export type Command = { readonly does: string; readonly example: string; readonly flags: z.ZodObject };

const email = z.email("An e-mail address, please.").max(254, "An e-mail address, please.");
const workspace = z.uuid("The id of a workspace, as workspace:list tells it.").describe("its id");

/** Everything that `npm run -s admin` can do. */
export const commands = {
  "workspace:create": {
    does: "Sets up a workspace and answers the links by which its CEO and its two heads join.",
    example:
      '--name "Northwind Instruments" --timezone Europe/Prague --currency EUR ' +
      "--ceo elena@northwind.example --sales sofia@northwind.example --marketing marek@northwind.example",
    flags: z.strictObject({
      name: lineOfText(80, "Give the workspace a name.").describe("what the firm is called"),
      timezone: timeZone().describe("in which its days and working hours are counted, an IANA name"),
      currency: currency().describe("of all its amounts, a code of ISO 4217"),
      ceo: email.describe("the CEO's e-mail; the CEO is its first admin"),
      sales: email.describe("the e-mail of the head of Sales"),
      marketing: email.describe("the e-mail of the head of Marketing"),
    }),
  },
  "workspace:list": {
    does: "Answers the id and the name of every workspace.",
    example: "",
    flags: z.strictObject({}),
  },
  "activity:verify": {
    does: "Computes a workspace's chain of activity anew, or that of every one, and answers whether it holds.",
    example: "--workspace 01893bd0-5a1f-7c34-8a2b-3f1e5d6c7b8a",
    flags: z.strictObject({ workspace: workspace.optional() }),
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** Whether there is a command of this name. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
