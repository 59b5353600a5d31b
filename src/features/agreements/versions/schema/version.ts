import { z } from "zod";
import { teamName } from "../../../workspace/people/schema.ts";
import { clauseContent } from "../../schema.ts";

/** What becomes of a version. Agreed: both have signed, its day hasn't come; replaced: another one was proposed or agreed instead. */
export const versionStates = [
  "proposed",
  "agreed",
  "in_force",
  "superseded",
  "ended",
  "withdrawn",
  "declined",
  "replaced",
] as const;
export const versionState = z.enum(versionStates);
export type VersionState = z.output<typeof versionState>;

export const day = z.iso.date();

const versionClause = z.object({
  id: z.uuid().describe("The same through all versions."),
  number: z.int().describe("Counted through the document."),
  sentence: z.string(),
  content: clauseContent,
});
export type VersionClause = z.output<typeof versionClause>;

/** What is signed: the sentences that people read and, beside each, what machines measure. Its hash is taken of exactly this. */
export const versionContent = z.object({
  kind: z.string(),
  title: z.string(),
  heading: z.string(),
  number: z.int(),
  effectiveOn: day.nullable().describe("Null: as soon as both have signed."),
  reviewBy: day.nullable(),
  endsOn: day.nullable().describe("The last day on which it holds."),
  sections: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      owes: z.enum(["sales", "marketing", "both"]),
      clauses: z.array(versionClause),
    }),
  ),
});
export type VersionContent = z.output<typeof versionContent>;
export const which = "The number of a version.";

export const signature = z.object({
  team: teamName,
  memberId: z.uuid(),
  name: z.string().describe("As they were called then, like the title."),
  title: z.string(),
  isActing: z.boolean(),
  method: z.enum(["password", "fresh_sign_in"]),
  contentHash: z.string().describe("Of what they signed."),
  signedAt: z.date(),
});
export type Signature = z.output<typeof signature>;

/** A version among others, without its text. */
export const versionItem = z.object({
  agreementId: z.uuid(),
  number: z.int(),
  state: versionState,
  effectiveOn: day.nullable(),
  reviewBy: day.nullable(),
  endsOn: day.nullable(),
  proposedBy: z.string(),
  proposedFor: teamName,
  proposedAt: z.date(),
  signatures: z.array(signature),
  agreedAt: z.date().nullable(),
  tookForceAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  closedBy: z.string().nullable(),
  reason: z.string().nullable().describe("Why it was declined."),
});
export type VersionItem = z.output<typeof versionItem>;

const colleague = z.object({
  memberId: z.uuid(),
  name: z.string(),
  team: teamName.nullable().describe("Null for who has left both teams since, as CEO or observer."),
});
export type Colleague = z.output<typeof colleague>;

const objectionAnswer = z.object({ text: z.string(), answeredAt: z.date() });

export const objection = colleague.extend({
  reason: z.string(),
  givenAt: z.date(),
  answers: z.object({ sales: objectionAnswer.nullable(), marketing: objectionAnswer.nullable() }),
});
export type Objection = z.output<typeof objection>;

/** The word of the teams' members on a version. Who is neither in `standing` nor in `objections` is in `missing`. */
export const memberWords = z.object({
  standing: z.array(colleague.extend({ givenAt: z.date() })),
  objections: z.array(objection),
  /** Objections that were taken back or worded anew. */
  earlier: z.array(objection.extend({ overtakenAt: z.date() })),
  missing: z.array(colleague),
});
export type MemberWords = z.output<typeof memberWords>;

/** A step in a version's life, oldest first. Who is null where the calendar took it. */
export const versionStep = z.object({
  step: z.enum([
    "proposed",
    "signed",
    "agreed",
    "took_force",
    "superseded",
    "ended",
    "withdrawn",
    "declined",
    "replaced",
  ]),
  at: z.date(),
  who: z.string().nullable(),
  team: teamName.nullable(),
});
export type VersionStep = z.output<typeof versionStep>;

/** A version with its text and all that was said to it. */
export const versionView = versionItem.extend({
  content: versionContent,
  contentHash: z.string(),
  words: memberWords,
  steps: z.array(versionStep),
});
export type VersionView = z.output<typeof versionView>;
