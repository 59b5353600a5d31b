import { Refused } from "../refusals.ts";

/** Two transactions that stood in each other's way; one of them may simply be tried again. */
export function isDeadlock(error: unknown): boolean {
  return causes(error).some((cause) => deadlocked.has(codeOf(cause)));
}

/** Whether the database can't be reached or has no place left, as opposed to a question that was wrong. */
function isUnavailable(error: unknown): boolean {
  return causes(error).some((cause) => unavailable.has(codeOf(cause)) || lostConnection.test(messageOf(cause)));
}

/** Whether a statement or a transaction was cut off because it took longer than it may. */
function isOverdue(error: unknown): boolean {
  return causes(error).some((cause) => codeOf(cause) === "57014" || expired.test(messageOf(cause)));
}

/** What to throw instead of an error of the driver: a refusal where people can only wait, else the error as it is. */
export function translateError(error: unknown): unknown {
  if (isOverdue(error)) return new Refused("took_too_long", { cause: error });
  return isUnavailable(error) ? new Refused("database_unavailable", { cause: error }) : error;
}

// Prisma's word for it, and Postgres' own where the statement was raw: serialization failure, deadlock.
const deadlocked = new Set(["P2034", "40001", "40P01"]);

const unavailable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EPIPE",
  // Postgres: too many connections, shutting down, crashed, starting up, connection failures (appendix A of its manual).
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
  // Prisma: unreachable, timed out, connection closed, no connection from the pool or for a transaction in time.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
]);

// Prisma's words where a transaction took too long; it has no code of its own.
const expired = /expired transaction/;

// pg says these without a code.
const lostConnection = /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/;

/** An error and all that it says to have come from. */
export function causes(error: unknown): unknown[] {
  if (typeof error !== "object" || error === null) return [];
  const meta = "meta" in error ? (error.meta as { driverAdapterError?: unknown } | undefined) : undefined;
  return [error, ...causes("cause" in error ? error.cause : undefined), ...causes(meta?.driverAdapterError)];
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("originalCode" in error) return String(error.originalCode);
  return "code" in error ? String(error.code) : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
