import { z } from "zod";
import { makeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import { isPlace, jobTitle, misplaced, roleName, teamName } from "#features/workspace/people/schema.ts";
import { currency, emailAddress, lineOfText, timeZone } from "#platform/fields.ts";

/** What an operator may ask for: what it does, an example of its flags, and the flags themselves. */
export type Command = { readonly does: string; readonly example: string; readonly flags: z.ZodObject };

const email = emailAddress();
const workspace = z.uuid("The id of a workspace, as workspace:list tells it.").describe("its id");

const anId = "01893bd0-5a1f-7c34-8a2b-3f1e5d6c7b8a";

/** Everything that `npm run -s admin` can do. */
export const commands = {
  "workspace:create": {
    does: "Sets up a workspace and answers the links by which its CEO and its two heads join.",
    example:
      '--name "Northwind Instruments" --timezone Europe/Prague --currency EUR ' +
      "--ceo elena@northwind.example --sales sofia@northwind.example --marketing marek@northwind.example",
    flags: z
      .strictObject({
        name: lineOfText(80, "Give the workspace a name.").describe("what the firm is called"),
        timezone: timeZone().describe("in which its days and working hours are counted, an IANA name"),
        currency: currency().describe("of all its amounts, a code of ISO 4217"),
        ceo: email.describe("the CEO's e-mail; the CEO is its first admin"),
        sales: email.describe("the e-mail of the head of Sales"),
        marketing: email.describe("the e-mail of the head of Marketing"),
      })
      .refine(
        ({ ceo, sales, marketing }) => new Set([ceo, sales, marketing].map((it) => it.toLowerCase())).size === 3,
        {
          path: ["marketing"],
          error: "CEO and heads are three people: give each an e-mail of their own.",
        },
      ),
  },
  "workspace:list": {
    does: "Answers the id and the name of every workspace.",
    example: "",
    flags: z.strictObject({}),
  },
  "member:invite": {
    does: "Invites somebody to a workspace and answers the link by which they join.",
    example: `--workspace ${anId} --email ravi@northwind.example --role member --team sales`,
    flags: z
      .strictObject({
        workspace,
        email: email.describe("whom to invite"),
        role: roleName.describe("ceo, head, member or observer"),
        team: teamName.optional().describe("sales or marketing, for a head or member"),
        title: jobTitle.optional().describe("what they are called in the firm"),
        admin: z.boolean().optional().describe("they look after members and settings"),
      })
      .refine(isPlace, misplaced),
  },
  "api-key:create": {
    does: "Makes an API key and answers it, this once.",
    example: `--workspace ${anId} --scopes read,leads:write --name "Website forms"`,
    flags: z.strictObject({
      workspace,
      scopes: z
        .string("A list like read,leads:write.")
        .transform((list) => list.split(",").map((scope) => scope.trim()))
        .pipe(makeApiKeyInput.shape.scopes)
        .describe("what it may do, with commas between: read, leads:write, agreements:write, admin"),
      name: makeApiKeyInput.shape.name.default("Made by the operator").describe("the program that will use it"),
    }),
  },
  "password:reset": {
    does: "Answers a link by which somebody chooses a new password, good for a day.",
    example: "--email sofia@northwind.example",
    flags: z.strictObject({ email: email.describe("who forgot theirs") }),
  },
  "demo:close": {
    does: "Takes the demo's password away from its people, so that others may be let in to this installation.",
    example: "",
    flags: z.strictObject({}),
  },
  "activity:verify": {
    does: "Computes a workspace's chain of activity anew, or that of every one, and answers whether it holds.",
    example: `--workspace ${anId}`,
    flags: z.strictObject({ workspace: workspace.optional() }),
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** The flags of a command as they are understood. */
export type FlagsOf<Name extends CommandName> = z.output<(typeof commands)[Name]["flags"]>;

/** Whether there is a command of this name. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
