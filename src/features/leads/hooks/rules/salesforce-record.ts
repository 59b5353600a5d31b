import { activityProperties } from "./activity.ts";
import { deleted, ignored } from "./ignored.ts";
import { propertiesOf } from "./properties.ts";
import type { Ignored, Told } from "./sender.ts";

/** A record of Salesforce: its kind, and its values by the names that its API gives them. */
export type SalesforceRecord = { readonly type: string; readonly values: ReadonlyMap<string, unknown> };

/** What a record tells of a lead: the lead itself, or a task or an event with it. */
export function recordTold({ type, values }: SalesforceRecord): Told | Ignored {
  if (isYes(values.get("IsDeleted"))) return deleted;
  if (type === "Lead") return { kind: "lead", system, properties: propertiesOf(values) };
  if (type !== "Task" && type !== "Event") return ignored("It tells of no lead, task or event.");
  const leadId = values.get("WhoId");
  if (typeof leadId !== "string" || !leadId.startsWith("00Q")) return ignored("It is an activity with no lead.");
  if (type === "Task" && !isDone(values)) return ignored("The task isn't done yet.");
  const inCommon = { id: values.get("Id"), leadId, subject: values.get("Subject") };
  const own = type === "Task" ? ofTask(values) : ofEvent(values);
  return { kind: "activity", system, properties: activityProperties({ ...inCommon, ...own }) };
}

const system = "salesforce";

function ofTask(values: SalesforceRecord["values"]) {
  const subtype = values.get("TaskSubtype");
  return {
    // What isn't a call or a mail by its subtype may be one by its type.
    type: !subtype || subtype === "Task" ? values.get("Type") : subtype,
    occurredAt: values.get("CompletedDateTime") || values.get("ActivityDate"),
    direction: values.get("CallType"),
    answered: values.get("CallDisposition"),
  };
}

function ofEvent(values: SalesforceRecord["values"]) {
  return {
    type: "meeting",
    occurredAt: values.get("StartDateTime") || values.get("ActivityDateTime") || values.get("ActivityDate"),
  };
}

function isDone(values: SalesforceRecord["values"]): boolean {
  const [isClosed, status] = [values.get("IsClosed"), values.get("Status")];
  return isClosed === undefined ? !status || status === "Completed" : isYes(isClosed);
}

/** XML has its answers in words. */
function isYes(value: unknown): boolean {
  return value === true || value === "true";
}
