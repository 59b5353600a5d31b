import { textOf } from "./body.ts";
import type { SalesforceRecord } from "./salesforce-record.ts";
import type { HookRequest } from "./sender.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** An outbound message: notifications of one organization, each of a record. */
export type Soap = {
  readonly organization: string;
  readonly notifications: readonly { readonly id: string | null; readonly record: SalesforceRecord }[];
};

/** Whether a body looks like XML, whatever its headers say. */
export function isSoap({ body }: Pick<HookRequest, "body">): boolean {
  return new TextDecoder().decode(body.subarray(0, 64)).trimStart().startsWith("<");
}

/** A body as an outbound message; null for anything else. */
export function soapOf(request: Pick<HookRequest, "body">): Soap | null {
  const text = textOf(request);
  const envelope = "value" in text ? readXml(text.value) : null;
  const message = envelope && child(child(envelope, "Body"), "notifications");
  if (message?.namespace !== "http://soap.sforce.com/2005/09/outbound") return null;
  const notifications = message.children.filter(({ name }) => name === "Notification");
  return {
    organization: wordOf(child(message, "OrganizationId")),
    notifications: notifications.map((notification) => ({
      id: wordOf(child(notification, "Id")) || null,
      record: recordOf(child(notification, "sObject")),
    })),
  };
}

/** `xsi:type="sf:Lead"`, and a value in each element. */
function recordOf(element: XmlElement | null): SalesforceRecord {
  const type = element?.attributes.get("{http://www.w3.org/2001/XMLSchema-instance}type") ?? "";
  const values = element?.children.filter(({ children }) => children.length === 0) ?? [];
  return {
    type: type.replace(/^.*:/, ""),
    values: new Map(values.map((value) => [value.name, wordOf(value)])),
  };
}

function child(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((candidate) => candidate.name === name) ?? null;
}

function wordOf(element: XmlElement | null): string {
  return element?.text.trim().normalize() ?? "";
}
