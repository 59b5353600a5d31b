import { z } from "zod";
import { type Outcome, refuse } from "./refusals.ts";

/** For what takes nothing. */
export const noInput = z.strictObject({});

/** What came from outside, parsed; or the refusal `invalid_input` with one sentence for each field, by its path. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Outcome<{ input: Input }> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { input: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    // What nobody asked for, a role smuggled into a form say, is refused at its own name.
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const key of unknown) fields[[...issue.path, key].join(".")] ??= "This can't be set here.";
    if (unknown.length === 0) fields[issue.path.join(".")] ??= issue.message;
  }
  return refuse("invalid_input", fields);
}
