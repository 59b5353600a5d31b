import { z } from "zod";
import { linesOfText, moment, seenRevision, storableJson, typedPassword } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { teamName } from "../../workspace/people/schema.ts";
import { clauseContent } from "../schema.ts";

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

/** The days that people are reminded of: the CEO's, and two of the version in force. */
export const reminderSubjects = ["decide_by", "review_by", "ends_on"] as const;
export type ReminderSubject = (typeof reminderSubjects)[number];

const day = z.iso.date();

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

/** A SHA-256 in hex, as people compare and programs send it. */
export const contentHash = z
  .string("The version's hash, 64 hexadecimal digits.")
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, "The version's hash, 64 hexadecimal digits.");

const agreementId = z.uuid("The id of an agreement.");
const which = "The number of a version.";
const number = z.coerce.number(which).int(which).min(1, which).max(1e6);
const one = { agreementId, number };

/** `revision` is the draft's as its proposer saw it: nobody proposes what somebody else has just changed unseen. */
export const proposeVersionInput = z.strictObject({ agreementId, revision: seenRevision() });
export type ProposeVersionInput = z.output<typeof proposeVersionInput>;
export const proposedVersion = z.object({ agreementId: z.uuid(), number: z.int(), contentHash: z.string() });
export type ProposedVersion = z.output<typeof proposedVersion>;

/**
 * Signs what has this hash. Without a password a sign-in of a few minutes ago will do. `choice` is the second signer's for the
 * moment when it takes force, as the agreement's kind has it.
 */
export const signVersionInput = z.strictObject({
  ...one,
  contentHash,
  password: typedPassword("Your password, please.").optional(),
  choice: storableJson().optional(),
});
export type SignVersionInput = z.output<typeof signVersionInput>;
export const signedVersion = z.object({ agreementId: z.uuid(), number: z.int(), state: versionState, team: teamName });
export type SignedVersion = z.output<typeof signedVersion>;

export const declineVersionInput = z.strictObject({
  ...one,
  reason: linesOfText(2_000, "Say what would have to change, so that the other side can go on."),
});
export type DeclineVersionInput = z.output<typeof declineVersionInput>;

export const withdrawVersionInput = z.strictObject(one);
export type WithdrawVersionInput = z.output<typeof withdrawVersionInput>;
export const closedVersion = z.object({ agreementId: z.uuid(), number: z.int(), state: versionState });
export type ClosedVersion = z.output<typeof closedVersion>;

export const signOffInput = z.strictObject(one);
export type SignOffInput = z.output<typeof signOffInput>;

export const objectToInput = z.strictObject({ ...one, reason: linesOfText(2_000, "Say what you object to.") });
export type ObjectToInput = z.output<typeof objectToInput>;
export const givenWord = z.object({ agreementId: z.uuid(), number: z.int(), memberId: z.uuid(), givenAt: z.date() });
export type GivenWord = z.output<typeof givenWord>;

/** `givenAt` is that of the objection as the head read it. */
export const answerObjectionInput = z.strictObject({
  ...one,
  memberId: z.uuid("The id of who objected."),
  givenAt: moment("When the objection was given, as it was read."),
  answer: linesOfText(2_000, "An answer, please."),
});
export type AnswerObjectionInput = z.output<typeof answerObjectionInput>;

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

const colleague = z.object({ memberId: z.uuid(), name: z.string(), team: teamName });
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

const proposal = z.object({
  number: z.int(),
  proposedBy: z.string(),
  proposedFor: teamName,
  proposedAt: z.date(),
  waitsFor: z.array(teamName),
  waitsSince: z.date().describe("Since when nothing has happened to it."),
});

/** One kind of agreement and where it stands; `agreementId` is null while nobody has begun it. */
export const agreementItem = z.object({
  kind: z.string(),
  title: z.string(),
  heading: z.string(),
  href: z.string(),
  agreementId: z.uuid().nullable(),
  decideBy: day.nullable(),
  inForce: z
    .object({ number: z.int(), tookForceAt: z.date(), reviewBy: day.nullable(), endsOn: day.nullable() })
    .nullable(),
  agreed: z.object({ number: z.int(), agreedAt: z.date(), effectiveOn: day }).nullable(),
  proposed: proposal.nullable(),
  draft: z
    .object({
      clauses: z.int(),
      changedAt: z.date().nullable(),
      withoutStance: z.object({ sales: z.int(), marketing: z.int() }).describe("Clauses that a team hasn't answered."),
      wantsChange: z.int().describe("Clauses of which a team wants a change."),
    })
    .nullable(),
});
export type AgreementItem = z.output<typeof agreementItem>;

/** A version by what stands on its certificate, or by where it is kept. */
export const verifyHashInput = z.strictObject({ hash: contentHash });
export const versionInput = z.strictObject(one);
export const verifyVersionInput = z.union([verifyHashInput, versionInput]);
export type VerifyVersionInput = z.output<typeof verifyVersionInput>;

/** What doesn't match in a version that was changed behind the product's back. */
export const versionFaults = [
  "content_differs",
  "days_differ",
  "trail_differs",
  "signature_differs",
  "signature_untold",
  "signature_missing",
] as const;

export const verifiedVersion = z.object({
  agreementId: z.uuid(),
  number: z.int(),
  title: z.string(),
  state: versionState,
  keptHash: z.string(),
  computedHash: z.string().describe("SHA-256 over the canonical form of the content as it is kept now (RFC 8785)."),
  signatures: z.array(signature.extend({ matches: z.boolean() })),
  faults: z.array(z.enum(versionFaults)),
  holds: z.boolean(),
});
export type VerifiedVersion = z.output<typeof verifiedVersion>;

/** `title` is the kind's, so that the trail can be read by a version of ours that no longer has it. */
const of = { agreementId: z.uuid(), kind: z.string(), title: z.string(), number: z.int() };
const byTeam = z.object({ ...of, team: teamName });
const { shape: signedWith } = signature.pick({ contentHash: true, isActing: true, method: true });

/** Ids, numbers, days and hashes: what versions say, and why somebody is against them, stays in their rows. */
export const versionFacts = {
  "agreement.proposed": byTeam.extend({ contentHash: z.string(), replaces: z.int().nullable() }),
  /** All that the signature says beside its signer and its moment, which the fact has. `isLast`: both have signed by it. */
  "agreement.signed": byTeam.extend({ ...signedWith, signedAs: z.string(), isLast: z.boolean() }),
  /** Both have signed; it takes force on its day. */
  "agreement.agreed": z.object({ ...of, effectiveOn: day }),
  /** `choice` is the second signer's, as the kind has it. */
  "agreement.took_force": z.object({ ...of, supersedes: z.int().nullable(), choice: clauseContent.nullable() }),
  "agreement.declined": byTeam,
  "agreement.withdrawn": byTeam,
  "agreement.ended": z.object(of),
  "agreement.signed_off": z.object(of),
  "agreement.objected": z.object(of),
  /** `memberId` is whose objection it was. */
  "agreement.objection_answered": byTeam.extend({ memberId: z.uuid() }),
  /** A day that is a week off (near), or there (come). `number` is null for the draft's. */
  "agreement.reminded": z.object({
    ...of,
    number: z.int().nullable(),
    about: z.enum(reminderSubjects),
    day,
    when: z.enum(["near", "come"]),
  }),
};
export type VersionFact = FactOf<typeof versionFacts>;

/** In the addresses of pages: which agreement, which version of it. */
export const agreementAddress = z.object({ agreementId });
export const versionAddressInput = z.strictObject(one);

/** What a version is read against, by number; 0 is nothing. */
export const versionSearch = z.object({ against: z.coerce.number().int().min(0).max(1e6).optional().catch(undefined) });
export type VersionSearch = z.output<typeof versionSearch>;

/** A hash as somebody pasted it, whatever it is; empty where nobody has yet. */
export const verifySearch = z.object({ hash: z.string().trim().catch("") });
