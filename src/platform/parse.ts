import type { z } from "zod";
import { type Outcome, refuse } from "./refusals.ts";

/** What came from outside, parsed; or the refusal `invalid_input` with one sentence for each field, by its path. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Outcome<{ input: Input }> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { input: parsed.data };
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join(".")] ??= message;
  return refuse("invalid_input", fields);
}
