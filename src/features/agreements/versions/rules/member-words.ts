import type { Colleague, MemberWords, Objection } from "../schema/version.ts";

/** What a member of a team said, or that they said nothing yet. */
export type MemberWord = Colleague & {
  readonly word: {
    readonly givenAt: Date;
    readonly objection: string | null;
    readonly answers: Objection["answers"];
  } | null;
};

/** Who stands by a version, who objects, and of whom nobody knows yet. `members` are in the order in which they are told. */
export function memberWordsOf(members: readonly MemberWord[]): MemberWords {
  const words: MemberWords = { standing: [], objections: [], missing: [] };
  for (const { word, ...colleague } of members) {
    if (word === null) words.missing.push(colleague);
    else if (word.objection === null) words.standing.push({ ...colleague, givenAt: word.givenAt });
    else words.objections.push({ ...colleague, reason: word.objection, givenAt: word.givenAt, answers: word.answers });
  }
  return words;
}
