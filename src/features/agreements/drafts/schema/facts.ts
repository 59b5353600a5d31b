import { z } from "zod";
import type { FactOf } from "../../../activity/schema.ts";
import { teamName } from "../../../workspace/people/schema.ts";
import { day, stance } from "./draft.ts";
import { outcome } from "./thread.ts";

/** `title` is the kind's, so that the trail can be read by a version that no longer has it. */
const of = { agreementId: z.uuid(), kind: z.string(), title: z.string() };
const one = { ...of, clauseId: z.uuid(), section: z.string(), revision: z.int() };
const days = z.object({ effectiveOn: day, reviewBy: day, endsOn: day });

/** Ids, sections and revisions: what clauses say stays in their rows. */
export const draftFacts = {
  "clause.added": z.object(one),
  "clause.reworded": z.object(one),
  /** Words came in on a wording that somebody had changed meanwhile, and wait beside it. */
  "clause.overtaken": z.object({ ...one, suggestionId: z.uuid() }),
  "clause.moved": z.object(one),
  "clause.removed": z.object(one),
  "clause.restored": z.object(one),
  "clause.stance_taken": z.object({ ...one, team: teamName, stance }),
  "clause.commented": z.object({ ...one, commentId: z.uuid() }),
  "clause.suggested": z.object({ ...one, suggestionId: z.uuid() }),
  "clause.suggestion_decided": z.object({ ...one, suggestionId: z.uuid(), outcome }),
  /** The whole draft at once: how many of its clauses. */
  "clause.all_replaced": z.object({ ...of, added: z.int(), reworded: z.int(), moved: z.int(), removed: z.int() }),
  "agreement.begun": z.object(of),
  "agreement.dates_set": z.object({ ...of, from: days, to: days }),
  "agreement.decide_by_set": z.object({ ...of, decideBy: day }),
};
export type DraftFact = FactOf<typeof draftFacts>;
