import type { SenderName } from "../schema.ts";
import { type Asked, setups } from "./senders.ts";

type Given = { readonly sender: SenderName; readonly secret: string | null; readonly account: string | null };

/** What is wrong with what a program's webhook rests on, a sentence by field; null where nothing is. */
export function credentialProblems({ sender, secret, account }: Given): Record<string, string> | null {
  const asked = setups[sender];
  const problems = [problemOf("secret", asked.secret, secret), problemOf("account", asked.account, account)].flat();
  return problems.length === 0 ? null : Object.fromEntries(problems);
}

/** The place in which the secret of a webhook is kept, to which it is tied. */
export function secretPlace(workspaceId: string, hookId: string): string {
  return `hook ${workspaceId} ${hookId}`;
}

function problemOf(field: string, asked: Asked | null, given: string | null): [string, string][] {
  if (given !== null && !asked) return [[field, "This program has none. Leave it out."]];
  return given === null && asked?.isRequired ? [[field, `${asked.label}, please. ${asked.hint}`]] : [];
}
