const asked = new AbortController();

/** Aborted once someone asked this launcher to end; nothing new is begun after that. */
export const ending: AbortSignal = asked.signal;

/** What a second request to end does at once, without waiting for anything. */
export const lastResorts = new Set<() => void>();

// The terminal, npm and the bootstrap each deliver the same Ctrl-C.
const echoMs = 1000;

/** From now on a request to end (Ctrl-C, SIGTERM, a closed terminal) aborts `ending`; a second one ends hard. */
export function listenForEnd(): void {
  let askedAt: number | undefined;
  // Whoever read what we print has gone (`npm start | head`).
  process.stdout.on("error", () => asked.abort());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (askedAt === undefined) {
        askedAt = performance.now();
        asked.abort();
      } else if (performance.now() - askedAt > echoMs) {
        for (const endNow of lastResorts) endNow();
        process.exit(1);
      }
    });
  }
}

/** Resolves once this launcher is asked to end. */
export async function untilAskedToEnd(): Promise<void> {
  if (ending.aborted) return;
  await new Promise((resolve) => ending.addEventListener("abort", resolve, { once: true }));
}
