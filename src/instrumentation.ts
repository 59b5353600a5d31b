/** Next calls this once as a server process starts, before the first request. */
export async function register() {
  // Not a setting but a constant of the build, by which what only Node understands is left out of the bundle for the edge.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordClientAddresses } = await import("./platform/client-address.ts");
  recordClientAddresses();
}
