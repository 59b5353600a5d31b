import { causes } from "./database/errors.ts";

/** The constraint or unique index that a write ran into; null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  const names = causes(error).map((cause) => violation.exec(wordsOf(cause))?.[1]);
  return names.find((name) => name !== undefined) ?? null;
}

// Postgres' own words are all that Prisma's adapter hands on of it.
const violation = /violates (?:unique|check|exclusion|foreign key) constraint "(\w+)"/;

function wordsOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const original = "originalMessage" in error ? String(error.originalMessage) : "";
  return error instanceof Error ? `${error.message}\n${original}` : original;
}
