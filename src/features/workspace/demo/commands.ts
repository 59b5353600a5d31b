import { takePasswordsAway } from "#platform/identity.ts";
import { listDemoSignIns } from "./queries.ts";

/**
 * Takes the demo's password away from everybody who still has it, so that the installation may be opened to a network; the firm
 * stays. Answers whom it let in so far. Again is a success.
 */
export async function closeDemo(now: Date): Promise<{ closed: string[] }> {
  const closed = (await listDemoSignIns()).map(({ email }) => email);
  await takePasswordsAway(closed, now);
  return { closed };
}
