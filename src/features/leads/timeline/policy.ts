import { isHeadOf, type Person } from "#platform/actor.ts";
import { ceo, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";
import type { Stage } from "../schema.ts";
import type { EventType, RecordableType } from "./schema.ts";

/** A lead, by where it stands now. */
export type AtStage = { readonly stage: Stage };

/** Who works for a team: its head, its members, and whoever sits in its chair for the time being. */
const works = (person: Person, team: "sales" | "marketing") =>
  isHeadOf(person, team) || (person.role === "member" && person.team === team);
const sales = (person: Person) => works(person, "sales");
const marketing = (person: Person) => works(person, "marketing");
const either = (person: Person) => sales(person) || marketing(person);

/** Before a handoff, and after a lead came back from Sales, it is Marketing's turn. */
const marketingsTurn: readonly Stage[] = ["inquiry", "recycled", "disqualified", "lost"];
const salesOrMarketingInTurn = (person: Person, { stage }: AtStage) =>
  sales(person) || (marketing(person) && marketingsTurn.includes(stage));

const byTeam = (name: string, person: Verb<AtStage>["person"]): Verb<AtStage> => ({
  name: `lead.${name}`,
  person,
  key: "leads:write",
  service: false,
});

/** Who may say what of a lead. Marketing hands over, Sales decides; who may record something may also correct it. */
export const timelinePolicy = {
  qualified: byTeam("qualify", marketing),
  touch: byTeam("touch", either),
  note: byTeam("note", (person) => either(person) || ceo(person)),
  accepted: byTeam("accept", sales),
  disqualified: byTeam("disqualify", salesOrMarketingInTurn),
  recycled: byTeam("recycle", salesOrMarketingInTurn),
  opportunity_opened: byTeam("open_opportunity", sales),
  won: byTeam("win", sales),
  lost: byTeam("lose", sales),
  churned: byTeam("churn", sales),
} as const satisfies Record<RecordableType, Verb<AtStage>>;

/** The verb that takes an event back: the one that records it; for what is told elsewhere, whoever may log a touch. */
export function correcting(type: EventType): Verb<AtStage> {
  return isRecordable(type) ? timelinePolicy[type] : timelinePolicy.touch;
}

function isRecordable(type: EventType): type is RecordableType {
  return Object.hasOwn(timelinePolicy, type);
}

/** For the counts, which the product keeps by itself. */
export const tallyPolicy = {
  count: { name: "tally.count", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
