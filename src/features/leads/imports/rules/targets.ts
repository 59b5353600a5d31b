import { textLabels } from "../../rules/labels.ts";
import type { Target } from "../schema.ts";

/** What a column may mean. `needs` says what its cells have to be. */
export type TargetField = {
  readonly to: string;
  readonly label: string;
  readonly needs:
    | "text"
    | "email"
    | "moment"
    | "day"
    | "month"
    | "money"
    | "yes_no"
    | "outcome"
    | "stage"
    | "event"
    | "channel"
    | "direction"
    | "person";
};

/** Everything that a column of a file for this target may mean, in the order in which it is offered; custom fields come on top. */
export function targetFields(target: Target): readonly TargetField[] {
  return fields[target];
}

/** Behind it, the key of a custom field. */
export const fieldPrefix = "field:";

const whoTheyAre: readonly TargetField[] = [
  { to: "email", label: textLabels.email, needs: "email" },
  { to: "firstName", label: textLabels.firstName, needs: "text" },
  { to: "lastName", label: textLabels.lastName, needs: "text" },
  { to: "fullName", label: "Full name, to be split", needs: "text" },
  { to: "company", label: textLabels.company, needs: "text" },
  { to: "jobTitle", label: textLabels.jobTitle, needs: "text" },
  { to: "phone", label: textLabels.phone, needs: "text" },
  { to: "website", label: textLabels.website, needs: "text" },
  { to: "country", label: textLabels.country, needs: "text" },
  { to: "industry", label: textLabels.industry, needs: "text" },
  { to: "source", label: textLabels.source, needs: "text" },
  { to: "campaign", label: "Campaign", needs: "text" },
];

/** What may come with a lead's row and with one of its own, joined to it. */
const history: readonly TargetField[] = [
  { to: "stage", label: "Stage now", needs: "stage" },
  { to: "event:qualified.occurredAt", label: "Qualified (MQL) at", needs: "moment" },
  { to: "event:accepted.occurredAt", label: "Accepted by Sales (SAL) at", needs: "moment" },
  { to: "event:opportunity_opened.occurredAt", label: "Opportunity (SQL) opened at", needs: "moment" },
  { to: "event:opportunity_opened.valueMinor", label: "Opportunity's value", needs: "money" },
  { to: "event:opportunity_opened.expectedClose", label: "Expected to close on", needs: "day" },
  { to: "event:won.occurredAt", label: "Won at", needs: "moment" },
  { to: "event:won.valueMinor", label: "Value won", needs: "money" },
  { to: "event:won.grossProfitMinor", label: "Gross profit", needs: "money" },
  { to: "event:lost.occurredAt", label: "Lost at", needs: "moment" },
  { to: "event:lost.reason", label: "Why lost", needs: "text" },
  { to: "event:churned.occurredAt", label: "Churned at", needs: "moment" },
  { to: "event:churned.reason", label: "Why churned", needs: "text" },
  { to: "event:disqualified.occurredAt", label: "Disqualified at", needs: "moment" },
  { to: "event:disqualified.reason", label: "Why disqualified", needs: "text" },
  { to: "event:recycled.occurredAt", label: "Recycled to Marketing at", needs: "moment" },
  { to: "event:recycled.reason", label: "Why recycled", needs: "text" },
  { to: "event:recycled.until", label: "Recycled until", needs: "day" },
  { to: "touch:message.occurredAt", label: "First outreach at", needs: "moment" },
  { to: "touch:call.occurredAt", label: "First call at", needs: "moment" },
  { to: "touch:email.occurredAt", label: "First e-mail at", needs: "moment" },
  { to: "touch:meeting.occurredAt", label: "First meeting at", needs: "moment" },
  { to: "note", label: "Note", needs: "text" },
];

const fields: Readonly<Record<Target, readonly TargetField[]>> = {
  leads: [
    { to: "externalId", label: "Its id over there", needs: "text" },
    { to: "system", label: "The program which that id is of", needs: "text" },
    ...whoTheyAre,
    { to: "converted", label: "Converted (then it is an SQL)", needs: "yes_no" },
    { to: "owner", label: "Owner", needs: "person" },
    { to: "createdAt", label: "Came in at", needs: "moment" },
    ...history,
  ],
  events: [
    { to: "eventId", label: "The event's own id", needs: "text" },
    { to: "type", label: "What happened", needs: "event" },
    { to: "occurredAt", label: "When it happened", needs: "moment" },
    { to: "value", label: "Value", needs: "money" },
    { to: "reason", label: "Reason", needs: "text" },
    { to: "subject", label: "Subject of a touch", needs: "text" },
    ...history,
  ],
  activities: [
    { to: "eventId", label: "The activity's own id", needs: "text" },
    { to: "occurredAt", label: "When it happened", needs: "moment" },
    { to: "channel", label: "Call, mail, meeting or message", needs: "channel" },
    { to: "direction", label: "Outbound or inbound", needs: "direction" },
    { to: "automatic", label: "Sent by a machine", needs: "yes_no" },
    { to: "answered", label: "Answered", needs: "outcome" },
    { to: "subject", label: "Subject", needs: "text" },
  ],
  campaigns: [
    { to: "name", label: "Name", needs: "text" },
    { to: "channel", label: "Channel", needs: "text" },
    { to: "startsOn", label: "Starts on", needs: "day" },
    { to: "endsOn", label: "Ends on", needs: "day" },
  ],
  spend: [
    { to: "campaign", label: "Campaign", needs: "text" },
    { to: "month", label: "Month", needs: "month" },
    { to: "amount", label: "Amount", needs: "money" },
  ],
};
