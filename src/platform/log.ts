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
