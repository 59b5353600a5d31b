import { z } from "zod";
import { CannotStart } from "./cannot-start.ts";
import { runProgram } from "./processes/program.ts";

const signIn = z.object({ email: z.string(), password: z.string(), name: z.string(), role: z.string() });
export type SignIn = z.infer<typeof signIn>;

/** Fills a database without any workspace with the demo, leaves any other as it is, and answers who can sign in to it. */
export function seedDemo(settings: Record<string, string>): Promise<SignIn[]> {
  return runDemo([], settings);
}

/** Refuses a database to whose demo one can still sign in: its password is in the README, so no network may reach it. */
export async function refuseDemo(settings: Record<string, string>): Promise<void> {
  if ((await runDemo(["look"], settings)).length === 0) return;
  throw new CannotStart(
    "The data holds the demo firm, whose password everybody knows, and HOST or APP_URL opens it to the network: " +
      "choose another DATA_DIR, or unset both.",
  );
}

/** What is told once everything runs: the address, who can sign in there with which password, and how to end it. */
export function summary(address: string, signIns: SignIn[]): string {
  const rows = signIns.map(({ name, role, email, password }) => [name, role, email, password]);
  const paragraphs = [`  ${address}`, tabulate(rows), "  Ctrl-C ends everything."];
  return `\n${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

async function runDemo(args: string[], settings: Record<string, string>): Promise<SignIn[]> {
  // A process of its own: the settings are read once, when the platform is first imported.
  const output = await runProgram(["src/launch/demo.ts", ...args], settings, "The demo could not be laid out.");
  return signIn.array().parse(JSON.parse(output));
}

function tabulate(rows: string[][]): string {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(column))).join("   ")}`).join("\n");
}
