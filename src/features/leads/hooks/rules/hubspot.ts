import { z } from "zod";
import { meaningsOf } from "../../imports/vocabulary/rules/header.ts";
import { hubspot as vocabulary } from "../../imports/vocabulary/rules/hubspot.ts";
import { itemsOf, jsonOf, notUnderstood, tooMany } from "./body.ts";
import { hubspotClaim } from "./hubspot-signature.ts";
import { deleted, ignored } from "./ignored.ts";
import { isObject, propertiesOf, valuesIn } from "./properties.ts";
import type { Message, Sender } from "./sender.ts";

/** Subscriptions, which name a record and one value of it; contacts and deals as workflows send them and as the API has them. */
export const hubspot: Sender = {
  vocabulary,
  claimOf: hubspotClaim,
  read(request) {
    const json = jsonOf(request);
    if ("problem" in json) return json;
    const items = itemsOf(json.value);
    if (!items) return { problem: tooMany };
    const messages = items.flatMap((item) => messageOf(item) ?? []);
    return messages.length === items.length ? { messages } : { problem: notUnderstood };
  },
};

const id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);
const moment = z.int().min(0).max(8.64e15);

/** What a subscription sends, in its older shape and in the one that names the kind of record by number. */
const subscriptionEvent = z.object({
  subscriptionType: z.string(),
  objectTypeId: z.string().optional(),
  objectId: id,
  eventId: id.optional(),
  subscriptionId: id.optional(),
  occurredAt: moment.optional(),
  propertyName: z.string().optional(),
  propertyValue: z.unknown().optional(),
});

/** A record of the API; of its first version, whose values are objects; or the values that a workflow was told to send. */
const record = z.looseObject({
  id: id.optional(),
  vid: id.optional(),
  archived: z.boolean().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

function messageOf(item: unknown): Message | null {
  const event = subscriptionEvent.safeParse(item);
  if (event.success) return eventMessage(event.data);
  const { data } = record.safeParse(item);
  return data ? recordMessage(data) : null;
}

function eventMessage(event: z.output<typeof subscriptionEvent>): Message {
  const { objectId, eventId, propertyName = "", propertyValue } = event;
  const key = eventId === undefined ? null : keyOf(event);
  const [object = "", deed = ""] = event.subscriptionType.split(".");
  const system = systems.get(object === "object" ? (event.objectTypeId ?? "") : object);
  if (!system) return { key, ...ignored("It tells of no contact, lead or deal.") };
  const occurredAt = event.occurredAt === undefined ? null : new Date(event.occurredAt);
  const named = ["hs_object_id", objectId] as const;
  switch (deed) {
    case "creation":
      return {
        key,
        kind: "lead",
        system,
        properties: propertiesOf([named, ["createdate", occurredAt?.toISOString()]]),
      };
    case "propertyChange": {
      const properties = propertiesOf([named, [propertyName, propertyValue]]);
      const isStage = meaningsOf([propertyName], vocabulary)[0] === "stage";
      return { key, kind: "lead", system, properties, ...(isStage && occurredAt && { changedAt: occurredAt }) };
    }
    default:
      return { key, ...(told.get(deed) ?? ignored("It tells of a change that means nothing for a lead.")) };
  }
}

/** HubSpot doesn't promise that no other event has the same id. */
function keyOf({ subscriptionId, eventId, objectId, occurredAt, propertyName }: z.output<typeof subscriptionEvent>) {
  return [subscriptionId, eventId, objectId, occurredAt, propertyName].filter((part) => part !== undefined).join("/");
}

function recordMessage({ id, vid, archived, properties: said, ...flat }: z.output<typeof record>): Message {
  if (archived) return { key: null, ...deleted };
  const values = Object.entries(said ?? {}).map(([name, value]) => {
    const inner = isObject(value) && "value" in value ? value.value : value;
    return [name, inner] as const;
  });
  const properties = propertiesOf([...(said ? values : valuesIn(flat)), ["hs_object_id", id ?? vid]]);
  const isDeal = "dealname" in properties || "dealstage" in properties;
  return { key: null, kind: "lead", system: isDeal ? "hubspot-deal" : "hubspot", properties };
}

/** Kinds of records, by word and by number, each of which counts its ids by itself. */
const systems = new Map([
  ["contact", "hubspot"],
  ["0-1", "hubspot"],
  ["deal", "hubspot-deal"],
  ["0-3", "hubspot-deal"],
  ["lead", "hubspot-lead"],
  ["0-136", "hubspot-lead"],
]);

const told = new Map([
  ["deletion", deleted],
  ["privacyDeletion", ignored("The person was erased over there. Erase them here as well.")],
  ["merge", ignored("Two of them were merged over there.")],
]);
