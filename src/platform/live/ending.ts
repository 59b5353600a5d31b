const asked = new AbortController();

/**
 * Aborted once this process is asked to end. Next then waits for every answer to be complete, without a limit, so whatever
 * never ends by itself has to listen here. instrumentation.ts loads it before the first request.
 */
export const ending: AbortSignal = asked.signal;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => asked.abort());
