import { createTransport } from "nodemailer";
import type { Proof } from "./authorize.ts";
import { inTransaction } from "./database/transaction.ts";
import { env } from "./env.ts";

/** A mail in plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Whether mails can be sent at all. */
export const isMailSet = env.SMTP_URL !== undefined;

// In milliseconds; of its own nodemailer would wait for minutes.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends a mail that the product writes in the name of a workspace, outside of any transaction. Where no mail server is set it
 * goes to the workspace's outbox, and admins see there what would have gone out: so nothing that is for one person's eyes
 * alone, such as a link to a new password, may be posted. Throws if the mail server doesn't take it.
 */
export async function post(proof: Proof, mail: Mail, now: Date): Promise<void> {
  if (isMailSet) return deliver(mail);
  const { workspaceId } = proof.actor;
  const { to, subject, text } = mail;
  await inTransaction(proof.actor, (tx) =>
    tx.write(proof).mail.create({ data: { workspaceId, to, subject, text, writtenAt: now } }),
  );
}

/** Hands a mail to the mail server. Throws if that doesn't take it, so that it can be tried again. */
export async function deliver(mail: Mail): Promise<void> {
  const transport = createTransport(env.SMTP_URL, { from: env.MAIL_FROM, ...patience });
  await transport.sendMail(mail).finally(() => transport.close());
}

/** An address inside the app, as a mail can name it. */
export function appAddress(path: string): string {
  return new URL(path, env.APP_URL ?? `http://localhost:${env.PORT}`).href;
}
