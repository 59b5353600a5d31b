import { z } from "zod";
import { longSalesforceId } from "../../imports/rules/salesforce-id.ts";
import { salesforceDataLoader as vocabulary } from "../../imports/vocabulary/rules/salesforce.ts";
import { itemsOf, jsonOf, mostMessages, notUnderstood, tooMany } from "./body.ts";
import { shows, unset } from "./claims.ts";
import { isObject, valuesIn } from "./properties.ts";
import { recordTold, type SalesforceRecord } from "./salesforce-record.ts";
import { isSoap, soapOf } from "./salesforce-soap.ts";
import type { HookRequest, Reading, Sender } from "./sender.ts";

/** Outbound messages, which are SOAP, and records as the REST API has them, which a flow or Apex sends. */
export const salesforce: Sender = {
  vocabulary,
  claimOf(request, { account }) {
    if (!account) return unset;
    // A record of the REST API doesn't say whose it is: only who was told the address can send it.
    if (!isSoap(request)) return { kind: "open" };
    const organization = soapOf(request)?.organization;
    return shows(organization && longSalesforceId(organization), longSalesforceId(account.trim()), anotherOrganization);
  },
  read: (request) => (isSoap(request) ? readSoap(request) : readRecords(request)),
};

const anotherOrganization = "It names another organization of Salesforce than this webhook is for.";

function readSoap(request: HookRequest): Reading {
  const soap = soapOf(request);
  if (!soap) return { problem: "It is no outbound message that can be read." };
  if (soap.notifications.length > mostMessages) return { problem: tooMany };
  return { messages: soap.notifications.map(({ id, record }) => ({ key: id, ...recordTold(record) })) };
}

function readRecords(request: HookRequest): Reading {
  const json = jsonOf(request);
  if ("problem" in json) return json;
  const several = severalRecords.safeParse(json.value);
  const items = itemsOf(several.success ? several.data.records : json.value);
  if (!items) return { problem: tooMany };
  if (!items.every(isObject)) return { problem: notUnderstood };
  return { messages: items.map((item) => ({ key: null, ...recordTold(recordOf(item)) })) };
}

const severalRecords = z.object({ records: z.array(z.unknown()) });

function recordOf(item: object): SalesforceRecord {
  const { attributes, ...values } = z.looseObject({ attributes: attributesOfRecord }).parse(item);
  return { type: attributes.type, values: new Map(valuesIn(values)) };
}

/** Who sends values of their own choice sends a lead's. */
const attributesOfRecord = z.object({ type: z.string().catch("Lead") }).catch({ type: "Lead" });
