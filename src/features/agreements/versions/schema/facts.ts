import { z } from "zod";
import type { FactOf } from "../../../activity/schema.ts";
import { teamName } from "../../../workspace/people/schema.ts";
import { clauseContent } from "../../schema.ts";
import { day, signature } from "./version.ts";

/** The days that people are reminded of: the CEO's, and two of the version in force. */
export const reminderSubjects = ["decide_by", "review_by", "ends_on"] as const;
export type ReminderSubject = (typeof reminderSubjects)[number];

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
