import { z } from "zod";
import { seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { yesOrNo } from "../../workspace/people/schema.ts";

/** Leads by their ids, as a list or with commas between as a form has them, at most a thousand. */
const leadIds = z
  .union([z.array(z.string()), z.string().transform((list) => list.split(","))], "Leads to assign.")
  .transform((ids) => [...new Set(ids)])
  .pipe(
    z.array(z.uuid("The ids of leads.")).min(1, "Leads to assign.").max(1_000, "At most a thousand leads at once."),
  );

/** To whom; nothing for nobody. */
export const assignLeadsInput = z.strictObject({
  leadIds,
  ownerId: z.union(
    [z.uuid(), z.literal("").transform(() => null), z.null()],
    "The id of a member, or nothing for nobody.",
  ),
  /** For who knows that they are away. */
  evenIfAway: yesOrNo.optional(),
});
export type AssignLeadsInput = z.output<typeof assignLeadsInput>;
export const assignedLeads = z.object({ assigned: z.int() });

const capacity = z.int().min(1).max(10_000).nullable();

/** Somebody who takes part in the rotation, as the rules and its page see them. */
export const rotationMember = z.object({
  memberId: z.uuid(),
  name: z.string(),
  takesPart: z.boolean(),
  capacity: capacity.describe("How many leads they work at once at most; null for as many as come."),
  working: z.int().describe("How many MQLs, SALs and SQLs they have now."),
  lastAssignedAt: z.date().nullable().describe("When they last got a lead in turn."),
  awayUntil: z.iso.date().nullable().describe("The last day away of who is away today."),
});
export type RotationMember = z.output<typeof rotationMember>;

/** Whether leads that are handed over go to Sales' people in turn; `members` are all who work in Sales, by name. */
export const rotation = z.object({
  isOn: z.boolean(),
  since: z.date().nullable().describe("Leads handed over before stay as they are."),
  next: z.uuid().nullable().describe("Who gets the next lead, if somebody is free and it is on."),
  waiting: z.int().describe("How many leads handed over since then wait for somebody free, counted up to 1000."),
  members: z.array(rotationMember),
  revision: z.int(),
});
export type Rotation = z.output<typeof rotation>;

const seat = z.strictObject({
  memberId: z.uuid("The id of a member of Sales."),
  capacity: capacity.default(null),
});

/** Who takes part from now on, all of them. */
export const changeRotationInput = z.strictObject({
  revision: seenRevision(),
  isOn: z.boolean("true or false."),
  members: z.array(seat, "Who takes part.").max(500, "At most 500 members."),
});
export type ChangeRotationInput = z.output<typeof changeRotationInput>;

/** The same out of a form: "takesPart.<id>" is ticked, "capacity.<id>" a number or nothing. */
export const changeRotationForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null) return typed;
  const texts = new Map<string, unknown>(Object.entries(typed));
  const ticked = [...texts.keys()].flatMap((name) => /^takesPart\.(.+)$/.exec(name)?.[1] ?? []);
  const members = ticked.map((memberId) => {
    const most = texts.get(`capacity.${memberId}`);
    return { memberId, capacity: most ? Number(most) : null };
  });
  return { revision: texts.get("revision"), isOn: texts.get("isOn") === "true", members };
}, changeRotationInput);

const seats = z.array(z.object({ memberId: z.uuid(), capacity: capacity }));

/** Ids only: who leads are about is nobody's here. */
export const assignmentFacts = {
  "lead.assigned": z.object({ leadIds: z.array(z.uuid()), ownerId: z.uuid().nullable() }),
  "rotation.changed": z.object({
    from: z.object({ isOn: z.boolean(), members: seats }),
    to: z.object({ isOn: z.boolean(), members: seats }),
  }),
  /** The first of several leads that wait, because nobody who takes part is there and has room. */
  "rotation.nobody_free": z.object({ waiting: z.int() }),
};
export type AssignmentFact = FactOf<typeof assignmentFacts>;
