import { z } from "zod";
import { linesOfText, moment, seenRevision, storableJson, typedPassword } from "#platform/fields.ts";
import { teamName } from "../../../workspace/people/schema.ts";
import { agreementId, contentHash, versionKey } from "./addresses.ts";
import { versionState } from "./version.ts";

/** `revision` is the draft's as its proposer saw it: nobody proposes what somebody else has just changed unseen. */
export const proposeVersionInput = z.strictObject({
  agreementId,
  revision: seenRevision().describe("The whole draft’s, as it was answered with the draft."),
});
export type ProposeVersionInput = z.output<typeof proposeVersionInput>;
export const proposedVersion = z.object({ agreementId: z.uuid(), number: z.int(), contentHash: z.string() });
export type ProposedVersion = z.output<typeof proposedVersion>;

/**
 * Signs what has this hash. Without a password a sign-in of a few minutes ago will do. `choice` is the second signer's for the
 * moment when it takes force, as the agreement's kind has it.
 */
export const signVersionInput = z.strictObject({
  ...versionKey,
  contentHash,
  password: typedPassword("Your password, please.").optional(),
  choice: storableJson().optional(),
});
export type SignVersionInput = z.output<typeof signVersionInput>;
export const signedVersion = z.object({ agreementId: z.uuid(), number: z.int(), state: versionState, team: teamName });
export type SignedVersion = z.output<typeof signedVersion>;

export const declineVersionInput = z.strictObject({
  ...versionKey,
  reason: linesOfText(2_000, "Say what would have to change, so that the other side can go on."),
});
export type DeclineVersionInput = z.output<typeof declineVersionInput>;

export const withdrawVersionInput = z.strictObject(versionKey);
export type WithdrawVersionInput = z.output<typeof withdrawVersionInput>;
export const closedVersion = z.object({ agreementId: z.uuid(), number: z.int(), state: versionState });
export type ClosedVersion = z.output<typeof closedVersion>;

export const signOffInput = z.strictObject(versionKey);
export type SignOffInput = z.output<typeof signOffInput>;

export const objectToInput = z.strictObject({ ...versionKey, reason: linesOfText(2_000, "Say what you object to.") });
export type ObjectToInput = z.output<typeof objectToInput>;
export const givenWord = z.object({ agreementId: z.uuid(), number: z.int(), memberId: z.uuid(), givenAt: z.date() });
export type GivenWord = z.output<typeof givenWord>;

/** `givenAt` is that of the objection as the head read it. */
export const answerObjectionInput = z.strictObject({
  ...versionKey,
  memberId: z.uuid("The id of who objected."),
  givenAt: moment("When the objection was given, as it was read."),
  answer: linesOfText(2_000, "An answer, please."),
});
export type AnswerObjectionInput = z.output<typeof answerObjectionInput>;
