import type { SenderName } from "../schema.ts";

type Credentials = { readonly sender: SenderName; readonly secret: string | null; readonly account: string | null };

/** What is missing of what a program's webhook rests on, a sentence by field; null where nothing is. */
export function credentialProblems(_: Credentials): Record<string, string> | null {
  return null;
}

/** The place in which the secret of a webhook is kept, to which it is tied. */
export function secretPlace(workspaceId: string, hookId: string): string {
  return `hook ${workspaceId} ${hookId}`;
}
