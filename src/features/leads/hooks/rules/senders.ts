import type { SenderName } from "../schema.ts";

/** What whoever makes a hook has to know of its sender. */
export type Setup = {
  readonly label: string;
  /** What to do over there, in the order in which it is done. */
  readonly steps: readonly string[];
  readonly secret: Asked | null;
  readonly account: Asked | null;
  /** What it is answered when its message was taken. */
  readonly answer: { readonly type: string; readonly body: string };
};

/** What is asked for as a hook is made, as it is called over there. */
export type Asked = { readonly label: string; readonly hint: string; readonly isRequired: boolean };

const json = { type: "application/json", body: "{}" };
const acknowledged = {
  type: "text/xml; charset=utf-8",
  body: '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>',
};

export const setups: Readonly<Record<SenderName, Setup>> = {
  hubspot: {
    label: "HubSpot",
    steps: [
      "In your private app, open Webhooks, paste the address as target URL and subscribe to contacts being created and their properties being changed.",
      "Or, in a workflow of contacts, add the action Send a webhook (POST) with this address, with the request signature in its header.",
      "A subscription names a contact and one value only. Let a workflow send new contacts, so that we know who they are.",
    ],
    secret: { label: "Client secret", hint: "On the Auth tab of the app.", isRequired: true },
    account: null,
    answer: json,
  },
  salesforce: {
    label: "Salesforce",
    steps: [
      "In Setup, open Outbound Messages and add one for the object Lead, with this address as endpoint URL.",
      "Select the fields to be sent: Id, Email, FirstName, LastName, Company, LeadSource, Status and CreatedDate at least.",
      "Let a record-triggered flow on Lead send it. Task and Event can send messages of their own to the same address.",
    ],
    secret: null,
    account: {
      label: "Organization ID",
      hint: "In Setup under Company Information; it begins with 00D.",
      isRequired: true,
    },
    answer: acknowledged,
  },
  "web-to-lead": {
    label: "Salesforce web-to-lead form",
    steps: [
      "In the form's HTML, put this address in place of Salesforce's own in the form's action.",
      "To have the lead in both places, let your site's server send the same form here as well.",
    ],
    secret: null,
    account: {
      label: "Organization ID",
      hint: "The form's hidden field oid; forms with another one are refused.",
      isRequired: false,
    },
    answer: json,
  },
  pipedrive: {
    label: "Pipedrive",
    steps: [
      "Under Tools and apps, open Webhooks and make one with this address, for all actions on people.",
      "Make further ones with the same address for leads, deals and activities.",
      "Give each the HTTP user name and password that you choose below.",
    ],
    secret: { label: "HTTP password", hint: "Make one up, and give it to each of the webhooks.", isRequired: true },
    account: { label: "HTTP user name", hint: "Any name; the same in each of the webhooks.", isRequired: true },
    answer: json,
  },
  typeform: {
    label: "Typeform",
    steps: [
      "In the form, open Connect, then Webhooks, and add one with this address.",
      "Edit it to add a secret, the same as below, and turn the webhook on.",
      "Hidden fields named utm_source and utm_campaign say where somebody came from.",
    ],
    secret: { label: "Secret", hint: "Make one up, and paste it in both places.", isRequired: true },
    account: null,
    answer: json,
  },
  "google-ads": {
    label: "Google Ads",
    steps: [
      "In the lead form asset, open Export leads from Google Ads, then Other data integration options.",
      "Paste this address as webhook URL and the key from below, then send test data: it will be shown here and make no lead.",
    ],
    secret: { label: "Webhook key", hint: "Make one up, and paste it in both places.", isRequired: true },
    account: null,
    answer: json,
  },
  generic: {
    label: "Zapier or another program",
    steps: [
      "Let it send a POST with JSON or a form to this address, one lead in each: email, first_name, last_name, company, source, campaign, created_at and your own fields by their names.",
      "An id tells two leads apart that share an address; without one, the e-mail address does.",
      'With "event": "touch" it tells of a call, mail, meeting or message: email or external_id, channel, direction, answered, occurred_at.',
    ],
    secret: {
      label: "Signing secret",
      hint: "If it signs by Standard Webhooks, the secret that begins with whsec_; else leave it empty.",
      isRequired: false,
    },
    account: {
      label: "System",
      hint: "Whose ids these are, like webshop; empty for your own.",
      isRequired: false,
    },
    answer: json,
  },
};
