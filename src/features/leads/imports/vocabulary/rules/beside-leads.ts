import type { Target } from "../../schema.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What columns of files are called that don't hold leads. */
export const besideLeads: Readonly<Record<Exclude<Target, "leads">, Vocabulary["columns"]>> = {
  events: [
    ["eventId", "event id"],
    ["type", "event, event type, event name, what happened, type"],
    ["occurredAt", "occurred at, happened at, event date, event time, event at, date, timestamp, time"],
    ["value", "value, amount"],
    ["reason", "reason"],
  ],
  activities: [
    ["eventId", "activity id, engagement id, task id, call id, do not modify activity, record id, id"],
    ["channel", "activity type, engagement type, activity, channel, task subtype, tasksubtype, type"],
    [
      "occurredAt",
      "activity marked as done time, marked as done time, done time, activity date, activitydate, occurred at, completed at, completeddatetime, completed date time, start time, call start time, date, activity due date, due date, timestamp, created at, create date",
    ],
    ["direction", "direction, call direction, email direction, call type, calltype"],
    ["automatic", "automatic, automated, is automatic"],
    ["answered", "answered, replied, outcome, call outcome, activity outcome"],
    ["subject", "subject, activity subject, title"],
  ],
  campaigns: [
    ["name", "campaign, campaign name, name"],
    ["channel", "channel, type, campaign type, medium"],
    ["startsOn", "start date, starts on, start, starts, begins on, campaign start date"],
    ["endsOn", "end date, ends on, end, ends, campaign end date"],
  ],
  spend: [
    ["campaign", "campaign, campaign name, name"],
    ["month", "month, period, reporting starts, date, day, start date"],
    ["amount", "spend, spent, amount spent, cost, costs, total cost, actual cost, amount"],
  ],
};

/** The columns by which a row is joined to its lead, best first. */
export const joins = {
  externalId:
    "mql id, lead id, leadid, contact id, associated contact ids, associated contact id, record id contact, person id, deal person id, activity lead id, activity deal id, activity person id, activity contact person id, whoid, who id, deal id, record id, external id, regarding",
  email: "email, e mail, email address, lead email, contact email, contact person email, work email",
} as const;
