/** What programs send of one fictional person, in the shapes that each of them has. Bodies are bytes of their own spelling. */
export const webhookBodies = {
  hubspotContact: JSON.stringify({
    id: "51",
    properties: {
      createdate: "2026-03-02T08:15:00.000Z",
      email: "camille@durand.example",
      firstname: "Camille",
      lastname: "Durand",
      company: "Durand & Filles",
      jobtitle: "Head of Purchasing",
      phone: "+33 1 55 00 00 00",
      hs_object_id: "51",
      hs_lead_status: "OPEN",
      lifecyclestage: "marketingqualifiedlead",
      hs_v2_date_entered_marketingqualifiedlead: "2026-03-02T08:20:00.000Z",
      hs_first_outreach_date: "2026-03-02T10:00:00Z",
      hs_analytics_source: "PAID_SEARCH",
      hubspot_owner_id: "77",
      favourite_colour: "green",
    },
    createdAt: "2026-03-02T08:15:00.000Z",
    updatedAt: "2026-03-02T10:00:01Z",
    archived: false,
  }),
  hubspotBatch: JSON.stringify([
    hubspotEvent({ eventId: 1, subscriptionType: "contact.creation", changeFlag: "CREATED" }),
    hubspotEvent({
      eventId: 2,
      subscriptionType: "contact.propertyChange",
      propertyName: "lifecyclestage",
      propertyValue: "marketingqualifiedlead",
    }),
    hubspotEvent({ eventId: 3, subscriptionType: "contact.deletion" }),
    hubspotEvent({ eventId: 4, subscriptionType: "company.creation" }),
  ]),
  hubspotWorkflow: JSON.stringify({
    vid: 51,
    "canonical-vid": 51,
    "is-contact": true,
    properties: {
      firstname: { value: "Camille" },
      lastname: { value: "Durand" },
      email: { value: "camille@durand.example" },
      lifecyclestage: { value: "lead" },
      createdate: { value: "1772439300000" },
      hs_email_optout: { value: "" },
    },
    "identity-profiles": [{ vid: 51, identities: [{ type: "EMAIL", value: "camille@durand.example" }] }],
  }),
  salesforceLead: JSON.stringify({
    attributes: { type: "Lead", url: "/services/data/v61.0/sobjects/Lead/00Q5g00000AbCdEEAV" },
    Id: "00Q5g00000AbCdEEAV",
    IsDeleted: false,
    LastName: "Durand",
    FirstName: "Camille",
    Name: "Camille Durand",
    Title: "Head of Purchasing",
    Company: "Durand & Filles",
    Phone: null,
    Email: "camille@durand.example",
    LeadSource: "Web",
    Status: "Open - Not Contacted",
    IsConverted: false,
    ConvertedDate: null,
    CreatedDate: "2026-03-02T08:15:00.000+0000",
    OwnerId: "0055g000003x7oxAAA",
    Budget__c: 1200,
    Colour__c: "green",
  }),
  salesforceTask: JSON.stringify({
    attributes: { type: "Task" },
    Id: "00T5g00000AbCdEEAV",
    WhoId: "00Q5g00000AbCdEEAV",
    Subject: "Call",
    TaskSubtype: "Call",
    CallType: "Outbound",
    CallDisposition: "Connected",
    Status: "Completed",
    IsClosed: true,
    CompletedDateTime: "2026-03-03T09:00:00.000+0000",
  }),
  salesforceSoap: soap(`
   <Notification>
    <Id>04l000000000001AAA</Id>
    <sObject xsi:type="sf:Lead" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>00Q5g00000AbCdEEAV</sf:Id>
     <sf:Company>Durand &amp; Filles</sf:Company>
     <sf:CreatedDate>2026-03-02T08:15:00.000Z</sf:CreatedDate>
     <sf:Email>camille@durand.example</sf:Email>
     <sf:FirstName>Camille</sf:FirstName>
     <sf:LastName>Durand</sf:LastName>
     <sf:Phone xsi:nil="true"/>
     <sf:LeadSource>Referral</sf:LeadSource>
     <sf:Status>Working - Contacted</sf:Status>
    </sObject>
   </Notification>
   <Notification>
    <Id>04l000000000002AAA</Id>
    <sObject xsi:type="sf:Lead" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>00Q5g00000AbCdFEAV</sf:Id>
     <sf:Email>ben@ek.example</sf:Email>
     <sf:LastName>Ek</sf:LastName>
    </sObject>
   </Notification>`),
  webToLead: new URLSearchParams({
    oid: "00D000000000042",
    retURL: "https://durand.example/thanks",
    first_name: "Camille",
    last_name: "Durand",
    email: "camille@durand.example",
    company: "Durand & Filles",
    title: "Head of Purchasing",
    lead_source: "Web",
    description: "Please call me.",
  }).toString(),
  pipedrivePerson: pipedrive("person", {
    id: 11,
    name: "Camille Durand",
    first_name: "Camille",
    last_name: "Durand",
    emails: [
      { label: "home", value: "camille@home.example", primary: false },
      { label: "work", value: "camille@durand.example", primary: true },
    ],
    phones: [{ label: "work", value: "+33 1 55 00 00 00", primary: true }],
    org_id: 2,
    add_time: "2026-03-02T08:15:00Z",
  }),
  pipedrivePersonV1: JSON.stringify({
    v: 1,
    event: "updated.person",
    meta: { action: "updated", object: "person", id: 11, timestamp: 1_772_439_360 },
    current: {
      id: 11,
      name: "Camille Durand",
      email: [{ label: "work", value: "camille@durand.example", primary: true }],
      phone: "+33 1 55 00 00 00",
      org_name: "Durand & Filles",
      add_time: "2026-03-02 08:15:00",
    },
    previous: { name: "C. Durand" },
  }),
  pipedriveLead: pipedrive("lead", {
    id: "b1810230-6c0d-4ced-9826-a53d0eb706a5",
    title: "Durand lead",
    person_id: 11,
    source_name: "Web forms",
    value: { amount: 300, currency: "EUR" },
    add_time: "2026-03-02T08:15:00.675Z",
  }),
  pipedriveDeal: pipedrive("deal", {
    id: 7,
    title: "Durand deal",
    person_id: 11,
    status: "won",
    value: 1200.5,
    currency: "EUR",
    add_time: "2026-03-05T09:00:00Z",
    won_time: "2026-04-01T09:00:00Z",
    lost_time: null,
    expected_close_date: "2026-04-30",
  }),
  pipedriveActivity: pipedrive("activity", {
    id: 900,
    type: "call",
    subject: "First call",
    done: true,
    due_date: "2026-03-03",
    due_time: "09:00",
    marked_as_done_time: "2026-03-03 09:05:00",
    participants: [{ person_id: 11, primary: true }],
    deal_id: 7,
  }),
  typeform: JSON.stringify({
    event_id: "01HEVENT",
    event_type: "form_response",
    form_response: {
      form_id: "demo",
      token: "one-answer",
      submitted_at: "2026-03-02T08:15:00Z",
      hidden: { utm_source: "linkedin", utm_campaign: "Spring" },
      calculated: { score: 9 },
      definition: {
        id: "demo",
        title: "Demo request",
        fields: [
          { id: "a1", title: "Where do we reach you?", type: "email", ref: "0a1b2c3d-1111-4111-8111-111111111111" },
          { id: "a2", title: "Full name", type: "short_text", ref: "who" },
          { id: "a3", title: "How many are you?", type: "multiple_choice", ref: "size" },
          { id: "a4", title: "Interests", type: "multiple_choice", ref: "interests" },
        ],
      },
      answers: [
        { type: "email", email: "camille@durand.example", field: { id: "a1", type: "email" } },
        { type: "text", text: "Camille Durand", field: { id: "a2", type: "short_text" } },
        { type: "choice", choice: { label: "11-50" }, field: { id: "a3", type: "multiple_choice", ref: "size" } },
        {
          type: "choices",
          choices: { labels: ["Prices", "Dates"], other: "Tea" },
          field: { id: "a4", type: "multiple_choice" },
        },
      ],
    },
  }),
  googleAds: JSON.stringify({
    lead_id: "lead-42",
    api_version: "1.0",
    form_id: 40_000_000_000,
    campaign_id: 123_456,
    google_key: "only the two of us know",
    is_test: false,
    user_column_data: [
      { column_name: "Nom complet", string_value: "Camille Durand", column_id: "FULL_NAME" },
      { column_name: "Adresse e-mail", string_value: "camille@durand.example", column_id: "EMAIL" },
      { column_name: "Team size", string_value: "11-50", column_id: "how_many_are_you" },
    ],
  }),
  flat: JSON.stringify({
    id: "51",
    email: "camille@durand.example",
    first_name: "Camille",
    last_name: "Durand",
    company: "Durand & Filles",
    lead_source: "Paid Search",
    created_at: "2026-03-02T08:15:00Z",
    score: "72",
    utm_campaign: "",
    notes: null,
  }),
  touch: JSON.stringify({
    event: "touch",
    id: "call-1",
    email: "camille@durand.example",
    channel: "call",
    direction: "outbound",
    answered: true,
    occurred_at: "2026-03-03T09:00:00Z",
  }),
};

function hubspotEvent(event: object): object {
  const occurredAt = Date.parse("2026-03-02T08:20:00Z");
  return { subscriptionId: 7, portalId: 42, appId: 9, objectId: 51, attemptNumber: 0, occurredAt, ...event };
}

function pipedrive(entity: string, data: object): string {
  const meta = { action: "create", entity, entity_id: "1", id: `message-of-${entity}`, version: "2.0" };
  return JSON.stringify({ data, previous: null, meta });
}

/** An outbound message of the organization 00D000000000042EAA. */
export function soap(notifications: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${prolog}
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
   <OrganizationId>00D000000000042EAA</OrganizationId>
   <SessionId xsi:nil="true"/>${notifications}
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`;
}
