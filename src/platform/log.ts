import pino from "pino";
import { env } from "./env.ts";

/**
 * One JSON line an event, to standard error: standard output belongs to what a command answers. Say what happened in words without values and put the values into fields
 * that are ids, codes or counts: nothing that a person typed belongs into a log.
 */
export const log = pino(
  {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  pino.destination(2),
);

/**
 * What a page threw, without its address' query, without the tokens of links in its path, and without an error's own words,
 * which may hold what somebody typed.
 */
export function logPageError(error: unknown, path: string) {
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";
  log.error({ ...withoutWords(error), digest, path: loggedPath(path) }, "a page failed");
}

type Wordless = {
  readonly name: string;
  /** The database's or the system's, "23505" or "ECONNRESET". */
  readonly code?: string;
  readonly stack: readonly string[];
  readonly cause?: Wordless;
};

/**
 * What of an error a log may know, whose own words may hold what somebody typed: Postgres tells the row that it refuses. Its
 * name and code, where it was thrown, and the same of what it came from.
 */
export function withoutWords(error: unknown): Wordless {
  if (!(error instanceof Error)) return { name: "unknown", stack: [] };
  const code = "code" in error && typeof error.code === "string" && /^\w{1,40}$/.test(error.code) ? error.code : null;
  return {
    name: error.name,
    ...(code && { code }),
    stack: error.stack?.split("\n").filter(isCall).slice(0, 7) ?? [],
    ...(error.cause instanceof Error && { cause: withoutWords(error.cause) }),
  };
}

/** A path that a log may know: no query, and "…" for whatever is long enough to be a token; ids are shorter. */
export function loggedPath(path: string): string {
  return (path.split("?")[0] ?? "").replaceAll(/[\w-]{40,}/g, "…");
}

/** Whether a line of a stack names a call; the lines before may be those of a message. */
function isCall(line: string): boolean {
  return /^\s+at /.test(line);
}
