import { headers } from "next/headers";
import { env } from "./env.ts";
import { isLoopback } from "./loopback.ts";

/** Whether whoever asks may look at the demo and set up a workspace: only where this machine alone reaches the app, by its own name. */
export async function isFirstStartOpen(): Promise<boolean> {
  if (env.FIRST_START !== "open") return false;
  // A tunnel asks for another host, and so does a foreign page whose name was made to lead here.
  const host = (await headers()).get("host");
  return isLoopback(URL.parse(`http://${host}`)?.hostname ?? "");
}
