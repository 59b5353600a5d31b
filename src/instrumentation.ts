import type { Instrumentation } from "next";

/** Next calls this once as a server process starts, before the first request. */
export async function register() {
  // Not a setting but a constant of the build, by which what only Node understands is left out of the bundle for the edge.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordClientAddresses } = await import("./platform/client-address.ts");
  recordClientAddresses();
  await import("./platform/live/ending.ts");
}

/** Next calls this with whatever a page threw; refusals are part of the plan and leave no trace. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logPageError } = await import("./platform/log.ts");
  logPageError(error, path);
};
