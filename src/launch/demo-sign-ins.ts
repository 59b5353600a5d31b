import { z } from "zod";
import { runProgram } from "./program.ts";

const signIns = z.array(z.object({ email: z.string(), password: z.string(), name: z.string(), role: z.string() }));

/** Fills an empty database with the demo and answers the lines that tell how to sign in to it. */
export async function seedDemo(settings: Record<string, string>): Promise<string[]> {
  // A process of its own: the settings are read once, when the platform is first imported.
  const output = await runProgram(["src/launch/demo.ts"], settings, "The demo could not be laid out.");
  const rows = signIns
    .parse(JSON.parse(output))
    .map(({ name, role, email, password }) => [name, role, email, password]);
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(column))).join("   ")}`.trimEnd());
}
