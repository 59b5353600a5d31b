import { createHash, randomUUIDv7 } from "node:crypto";
import type { Person, Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { type Client, clientNetwork } from "#platform/client-address.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { enqueue, type Job } from "#platform/jobs.ts";
import { take } from "#platform/limits.ts";
import { log } from "#platform/log.ts";
import { appAddress, deliver, isMailSet } from "#platform/mail.ts";
import { hashPassword } from "#platform/password.ts";
import { findFirstPlace, findReset, makeReset, spendReset } from "#platform/password-reset.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { startSession } from "../../sessions/commands.ts";
import { accountPolicy } from "../policy.ts";
import { passwordProblem } from "../rules.ts";
import type { AccountFact, ForgottenPasswordInput, ResetPasswordInput } from "../schema.ts";

const perClient = { burst: 10, seconds: 60 };
const perAccount = { burst: 3, seconds: 600 };

/** Makes a link to choose a new password by, good for a day. Refuses `not_found` if nobody has the e-mail. */
export async function makePasswordReset(email: string, now: Date): Promise<Outcome<{ link: string; expiresAt: Date }>> {
  const made = await makeReset(email, now);
  return made ? { link: appAddress(`/reset-password/${made.token}`), expiresAt: made.expiresAt } : refuse("not_found");
}

/**
 * Mails such a link to whoever has the e-mail, if anybody does and a mail server is set. Answers nobody whether that was so;
 * refuses `too_many_requests` by client only, for the same reason.
 */
export async function requestPasswordReset(
  { email }: ForgottenPasswordInput,
  client: Client,
): Promise<Outcome<{ sent: true }>> {
  const account = createHash("sha256").update(email.toLowerCase()).digest("hex");
  const { allowed, retryAfterSeconds } = await take(`reset from ${clientNetwork(client.address)}`, perClient);
  if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  const isWithin = (await take(`reset ${account}`, perAccount)).allowed;
  // Not waited for: how long it takes would tell whether there is such an account.
  if (isMailSet && isWithin) queueReset(email).catch((err: unknown) => log.error({ err }, "a reset was not queued"));
  return { sent: true };
}

async function queueReset(email: string) {
  const place = await findFirstPlace(email);
  if (!place) return;
  const { workspaceId, memberId } = place;
  const service: Service = { kind: "service", workspaceId, name: "The sign-in" };
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, accountPolicy.mailReset, undefined);
    await enqueue(tx, proof, "password-reset", { workspaceId, id: memberId });
  });
}

/** Mails a member the link that they asked for; it is made only now. Throws when the mail server doesn't take it. */
export async function mailPasswordReset({ workspaceId, id }: Job, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "password resets" };
  const member = await reading(service, (db) =>
    db.member.findFirst({
      where: { workspaceId, id, deactivatedAt: null },
      select: { person: { select: { email: true } } },
    }),
  );
  if (!member) return;
  const { email } = member.person;
  const made = await makeReset(email, now);
  if (!made) return;
  const text = [
    "Somebody, probably you, asked to choose a new password for Common Ground.",
    `Within a day you can do so here:\n${appAddress(`/reset-password/${made.token}`)}`,
    "If it wasn’t you, there is nothing to do: your password stays as it is.",
  ];
  await deliver({ to: email, subject: "A new password for Common Ground", text: `${text.join("\n\n")}\n` });
}

/**
 * Chooses a new password by such a link, ends every session of the person and starts one here. Refuses `unknown_reset` for a
 * link that was used, has expired or never was, and `invalid_input` for a password that won't do.
 */
export async function resetPassword(
  { token, newPassword }: ResetPasswordInput,
  client: Client,
  now: Date,
): Promise<Outcome<{ token: string; answer: { name: string } }>> {
  const reset = await findReset(token, now);
  if (!reset) return refuse("unknown_reset");
  const { place, email, workspaceName } = reset;
  const { workspaceId, memberId, name } = place;
  const problem = passwordProblem(newPassword, [name, email, workspaceName]);
  if (problem) return refuse("invalid_input", { newPassword: problem });

  const passwordHash = await hashPassword(newPassword);
  const person: Person = { ...place, kind: "person", sessionId: randomUUIDv7() };
  return inTransaction(person, async (tx) => {
    const proof = authorize(person, accountPolicy.changePassword, { memberId });
    if (!(await spendReset(tx, proof, token, { personId: reset.personId, passwordHash }, now)))
      return refuse("unknown_reset");
    const fact: AccountFact = { type: "password.reset", payload: {} };
    await recordFact(tx, proof, fact, now);
    const session = await startSession({ ...place, workspaceId }, client.userAgent, now);
    return { token: session, answer: { name } };
  });
}
