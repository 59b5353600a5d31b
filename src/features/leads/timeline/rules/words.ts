import { stageLabel } from "../../rules/stages.ts";
import type { EventType, QualificationFact, TimelineFact } from "../schema.ts";

const facts = {
  qualified: "lead.qualified",
  touch: "lead.touched",
  accepted: "lead.accepted",
  disqualified: "lead.disqualified",
  recycled: "lead.recycled",
  opportunity_opened: "lead.opportunity_opened",
  won: "lead.won",
  lost: "lead.lost",
  churned: "lead.churned",
  note: "lead.noted",
  corrected: "lead.corrected",
} as const satisfies Partial<Record<EventType, TimelineFact["type"]>>;

/** The fact that tells of an event which somebody recorded. */
export function eventFactOf(type: keyof typeof facts, payload: TimelineFact["payload"]): TimelineFact {
  return { type: facts[type], payload };
}

/** What somebody did, to be read after their name. Which lead it was, the entry's details say. */
export function timelineFactSentence({ type, payload: { from, to } }: TimelineFact): string {
  switch (type) {
    case "lead.qualified":
      return "qualified a lead and handed it over to Sales";
    case "lead.touched":
      return "logged a touch with a lead";
    case "lead.accepted":
      return "accepted a lead for Sales";
    case "lead.disqualified":
      return `disqualified a lead, ${stageLabel(from)} before`;
    case "lead.recycled":
      return `gave a lead back to Marketing, ${stageLabel(from)} before`;
    case "lead.opportunity_opened":
      return "opened an opportunity";
    case "lead.won":
      return "won a customer";
    case "lead.lost":
      return "noted that an opportunity was lost";
    case "lead.churned":
      return "noted that a customer left";
    case "lead.noted":
      return "wrote a note on a lead";
    case "lead.corrected":
      return from === to
        ? "took back an entry in a lead's timeline"
        : `took back an entry in a lead's timeline, which is ${stageLabel(to)} again instead of ${stageLabel(from)}`;
  }
}

/** What the definition in force did, to be read after its name. */
export function qualificationFactSentence({ payload: { version, leadIds } }: QualificationFact): string {
  const leads = leadIds.length === 1 ? "a lead" : `${leadIds.length} leads`;
  return `handed ${leads} over to Sales by version ${version} of the lead definition`;
}
