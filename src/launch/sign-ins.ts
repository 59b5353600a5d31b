import { z } from "zod";
import { CannotStart } from "./cannot-start.ts";
import { runProgram } from "./processes/program.ts";

const signIn = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  /** Whether visitors are told of it. */
  isOffered: z.boolean(),
});
export type SignIn = z.infer<typeof signIn>;

/** Fills a database without any workspace with the demo, leaves any other as it is, and answers whom to sign in as. */
export async function seedDemo(settings: Record<string, string>): Promise<SignIn[]> {
  return (await runDemo([], settings)).filter(({ isOffered }) => isOffered);
}

/** Refuses a database to whose demo one can still sign in: its password is printed, so no network may reach it. */
export async function refuseDemo(settings: Record<string, string>): Promise<void> {
  if ((await runDemo(["look"], settings)).length === 0) return;
  throw new CannotStart(
    "The data holds the demo firm, whose password everybody knows, and HOST or APP_URL opens it to the network: " +
      'choose another DATA_DIR, unset both, or take its passwords away with "npm run -s admin -- demo:close".',
  );
}

/** What is told once everything runs: the address, who can sign in there with which password, and how to end it. */
export function summary(address: string, signIns: SignIn[]): string {
  const rows = signIns.map(({ name, role, email, password }) => [name, role, email, password]);
  const paragraphs = [`  ${address}`, tabulate(rows), "  Ctrl-C ends everything."];
  return `\n${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

async function runDemo(args: string[], settings: Record<string, string>): Promise<SignIn[]> {
  // A process of its own: the settings are read once, when the platform is first imported. What happens in the demo is mailed
  // to nobody, and no commit waits for the disk: nobody has been promised any of it yet.
  const quiet = { ...settings, SMTP_URL: "", PGOPTIONS: "-c synchronous_commit=off" };
  const output = await runProgram(["src/launch/demo/lay-out.ts", ...args], quiet, "The demo could not be laid out.");
  return signIn.array().parse(JSON.parse(output));
}

function tabulate(rows: string[][]): string {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(column))).join("   ")}`).join("\n");
}
