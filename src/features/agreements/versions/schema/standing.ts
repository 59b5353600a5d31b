import { z } from "zod";
import { teamName } from "../../../workspace/people/schema.ts";
import { day } from "./version.ts";

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
