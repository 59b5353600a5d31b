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

/** What of an error a log may know where its own words may hold what somebody typed: its name, and where it was thrown. */
export function withoutWords(error: unknown): { readonly name: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { name: "unknown", stack: [] };
  return { name: error.name, stack: error.stack?.split("\n").filter(isCall).slice(0, 7) ?? [] };
}

/** A path that a log may know: no query, and "…" for whatever is long enough to be a token; ids are shorter. */
export function loggedPath(path: string): string {
  return (path.split("?")[0] ?? "").replaceAll(/[\w-]{40,}/g, "…");
}

/** Whether a line of a stack names a call; the lines before may be those of a message. */
function isCall(line: string): boolean {
  return /^\s+at /.test(line);
}
