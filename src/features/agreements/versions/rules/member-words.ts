import type { Colleague, MemberWords, Objection } from "../schema/version.ts";

/** What a member of a team said, or that they said nothing yet. */
export type MemberWord = Colleague & {
  readonly word: {
    readonly givenAt: Date;
    readonly objection: string | null;
    readonly answers: Objection["answers"];
    /** When another word of theirs took its place; only objections are told of then. */
    readonly overtakenAt: Date | null;
  } | null;
};

/** Who stands by a version, who objects or did, and of whom nobody knows yet. `members` are in the order in which they are told. */
export function memberWordsOf(members: readonly MemberWord[]): MemberWords {
  const words: MemberWords = { standing: [], objections: [], earlier: [], missing: [] };
  for (const { word, ...colleague } of members) {
    if (word === null) words.missing.push(colleague);
    else if (word.objection === null) words.standing.push({ ...colleague, givenAt: word.givenAt });
    else {
      const { objection: reason, givenAt, answers, overtakenAt } = word;
      const objection = { ...colleague, reason, givenAt, answers };
      if (overtakenAt === null) words.objections.push(objection);
      else words.earlier.push({ ...objection, overtakenAt });
    }
  }
  return words;
}
