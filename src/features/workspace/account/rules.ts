import { commonPasswords } from "#platform/common-passwords.ts";
import type { AccountFact } from "./schema.ts";

/** Characters that a password has at least, and at most. OWASP ASVS 5.0, 6.2.1 and 6.2.9; nothing is asked of its composition (6.2.5). */
const least = 8;
const most = 256;

/**
 * What is wrong with a password that somebody chose, as a sentence; null if it will do. `context` holds what is known of them:
 * name, e-mail, workspace (ASVS 5.0, 6.2.4 and 6.2.11).
 */
export function passwordProblem(password: string, context: readonly string[]): string | null {
  const { length } = [...password];
  if (length < least)
    return `At least ${least} characters, please. A sentence of 15 or more is safer and easier to keep in mind.`;
  if (length > most) return `At most ${most} characters, please.`;
  if (commonPasswords.has(password.toLowerCase()))
    return "This is one of the first passwords that are guessed. Choose another.";
  if (isMadeOf(password, context))
    return "This is made of names that others know. Choose something that nobody would try.";
  return null;
}

/** Whether no letter is left of a password without the words of its context. */
function isMadeOf(password: string, context: readonly string[]): boolean {
  const words = [...context, "Common Ground"]
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length >= 3)
    .toSorted((one, other) => other.length - one.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, " "), password.toLowerCase());
  return rest !== password.toLowerCase() && !/\p{L}/u.test(rest);
}

/** For how long a sign-in shows who somebody is where they would be asked for their password once more. */
const freshMinutes = 10;

/** Whether somebody showed a short while ago who they are; `identifiedAt` is null where nobody knows when they did. */
export function isFresh(identifiedAt: Date | null, now: Date): boolean {
  return identifiedAt !== null && now.getTime() - identifiedAt.getTime() < freshMinutes * 60_000;
}

/** What somebody did, to be read after their name. */
export function accountFactSentence({ type }: AccountFact): string {
  switch (type) {
    case "password.changed":
      return "changed their password";
    case "password.reset":
      return "chose a new password by a link";
  }
}
