import { activityProperties } from "./activity.ts";
import { deleted, ignored } from "./ignored.ts";
import { namedBy, type PipedriveRecord, pipedriveRecord, systems } from "./pipedrive-record.ts";
import { propertiesOf } from "./properties.ts";
import type { Ignored, Told } from "./sender.ts";

/** What a record of Pipedrive tells, under the names that its columns have in an export. */
export function recordTold(entity: string, action: string, values: unknown): Told | Ignored {
  const { data: record } = pipedriveRecord.safeParse(values);
  if (!record || /^delete/.test(action)) return deleted;
  switch (entity) {
    case "person":
      return personTold(record);
    case "lead":
      return leadTold(record);
    case "deal":
      return dealTold(record);
    case "activity":
      return activityTold(record);
    default:
      return ignored("It tells of no person, lead, deal or activity.");
  }
}

function personTold(person: PipedriveRecord): Told {
  const properties = propertiesOf([
    ["Person - ID", person.id],
    ["Person - Name", person.name],
    ["Person - First name", person.first_name],
    ["Person - Last name", person.last_name],
    ["Person - Email", person.emails ?? person.email],
    ["Person - Phone", person.phones ?? person.phone],
    ["Person - Job title", person.job_title],
    ["Person - Organization", person.org_name],
    ["Person - Person created", person.add_time],
  ]);
  return { kind: "lead", system: systems.person, properties };
}

function leadTold(lead: PipedriveRecord): Told {
  const properties = propertiesOf([
    ["Lead - ID", lead.id],
    ["Lead - Title", lead.title],
    ["Lead - Value", lead.value.amount],
    ["Lead - Source", lead.source_name],
    ["Lead - Lead created", lead.add_time],
  ]);
  return {
    kind: "lead",
    system: systems.lead,
    properties,
    others: namedBy(lead),
    ...(lead.value.currency && { currency: lead.value.currency }),
  };
}

function dealTold(deal: PipedriveRecord): Told | Ignored {
  const properties = propertiesOf([
    ["Deal - ID", deal.id],
    ["Deal - Status", deal.status],
    ["Deal - Value", deal.value.amount],
    ["Deal - Expected close date", deal.expected_close_date],
    ["Opportunity opened at", deal.add_time],
    ["Deal - Won time", deal.won_time],
    ["Deal - Lost time", deal.lost_time],
    ["Deal - Lost reason", deal.lost_reason],
  ]);
  const others = namedBy(deal);
  return { kind: "lead", system: systems.deal, properties, others, ...(deal.currency && { currency: deal.currency }) };
}

function activityTold(activity: PipedriveRecord): Told | Ignored {
  if (!activity.done) return ignored("The activity isn't done yet.");
  const [whose, ...others] = namedBy(activity);
  if (!whose) return ignored("It is an activity with nobody.");
  const due = activity.due_date && `${activity.due_date}T${activity.due_time || "00:00"}Z`;
  const properties = activityProperties({
    id: activity.id,
    leadId: whose.externalId,
    type: activity.type,
    subject: activity.subject,
    occurredAt: activity.marked_as_done_time ?? due,
  });
  return { kind: "activity", system: whose.system, properties, others };
}
