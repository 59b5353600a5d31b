import { type Client, clientNetwork } from "#platform/client-address.ts";
import { env } from "#platform/env.ts";
import { take } from "#platform/limits.ts";
import { hashPassword } from "#platform/password.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { passwordProblem } from "../account/rules.ts";
import { foundWorkspace } from "../commands/found-workspace.ts";
import { startSession } from "../sessions/commands.ts";
import { foundingOf } from "./rules.ts";
import type { StartedWorkspace, StartWorkspaceInput } from "./schema.ts";

// Nobody founds more by hand; each try costs a slow hash.
const perClient = { burst: 10, seconds: 60 };

/**
 * Sets up a workspace for somebody who does it in person, and signs them in. Refuses `first_start_closed` where others than
 * this machine can reach the app, `too_many_requests` by client, `invalid_input` for a password that is easily guessed, and `email_taken`.
 */
export async function startWorkspace(
  input: StartWorkspaceInput,
  client: Client,
  now: Date,
): Promise<Outcome<{ token: string; answer: StartedWorkspace }>> {
  if (env.FIRST_START !== "open") return refuse("first_start_closed");
  const { allowed, retryAfterSeconds } = await take(`first start from ${clientNetwork(client.address)}`, perClient);
  if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  const problem = passwordProblem(input.yourPassword, [input.name, input.yourName, input.yourEmail]);
  if (problem) return refuse("invalid_input", { yourPassword: problem });
  const founding = foundingOf(input, await hashPassword(input.yourPassword));
  const founded = await foundWorkspace(founding, now);
  if (isRefusal(founded)) return founded;
  const { workspaceId, memberIds, invitations } = founded;
  const [{ name, role, team, isAdmin }] = founding.people;
  const place = { workspaceId, memberId: memberIds[input.yourEmail] ?? "", name, role, team, isAdmin, actingFor: null };
  const token = await startSession(place, client.userAgent, now);
  const links = invitations.map(({ email, title, link }) => ({ email, title, link }));
  return { token, answer: { name: input.name, links } };
}
