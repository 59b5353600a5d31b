import { createTransport } from "nodemailer";
import { env } from "./env.ts";

/** A mail in plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Whether mails can be sent at all; where not, the app is the only place to look. */
export const isMailSet = env.SMTP_URL !== undefined;

/** Hands a mail to the mail server. Throws if that doesn't take it, so that the job tries again. */
export async function deliver(mail: Mail): Promise<void> {
  const transport = createTransport(env.SMTP_URL, { from: env.MAIL_FROM });
  await transport.sendMail(mail);
  transport.close();
}

/** An address inside the app, as a mail can name it. */
export function appAddress(path: string): string {
  return new URL(path, env.APP_URL ?? `http://localhost:${env.PORT}`).href;
}
