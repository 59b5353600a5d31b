import type { Vocabulary } from "./vocabulary.ts";

/** Contacts, leads and deals of HubSpot: labels of old and new exports, and the internal names of its API. */
export const hubspot: Vocabulary = {
  source: "hubspot",
  system: "hubspot",
  records: [
    ["hubspot-deal", /^(record id deal|deal id)$/],
    ["hubspot-lead", /^record id lead$/],
  ],
  marks:
    /^(hs_\w+|lifecycle ?stage|contact owner|record id( - .+)?|original (traffic )?source.*|date entered ["'].+|became an? .+ date|marketing contact status|hubspot .+|company owner|deal owner|create date|closed lost reason|lead (label|stage)|first outreach date|(call|email|meeting) count|associated contact( ids?)?|activity assigned to|call (direction|outcome))$/i,
  needed: 2,
  columns: [
    [
      "externalId",
      "record id, record id contact, contact id, record id lead, record id deal, deal id, hs object id, vid",
    ],
    ["email", "email, work email"],
    ["firstName", "first name, firstname"],
    ["lastName", "last name, lastname"],
    ["fullName", "lead name"],
    ["company", "company name, company, associated company, primary company"],
    ["jobTitle", "job title, jobtitle"],
    ["phone", "phone number, phone, mobile phone number, mobilephone"],
    ["website", "website url, website"],
    ["country", "country region, country"],
    ["industry", "industry"],
    ["source", "original traffic source, original source, original source type, hs analytics source, lead source"],
    ["campaign", "first touch converting campaign, hs analytics first touch converting campaign, hubspot campaign"],
    ["owner", "contact owner, lead owner, deal owner, hubspot owner, hubspot owner id"],
    ["createdAt", "create date, createdate, hubspot create date, object create date time, hs createdate"],
    ["stage", "lifecycle stage, lifecyclestage, lead stage, deal stage, dealstage, lead status, hs lead status"],
    [
      "event:qualified.occurredAt",
      "became a marketing qualified lead date, hs v2 date entered marketingqualifiedlead, hs lifecyclestage marketingqualifiedlead date",
    ],
    [
      "event:opportunity_opened.occurredAt",
      "became a sales qualified lead date, hs v2 date entered salesqualifiedlead, hs lifecyclestage salesqualifiedlead date, became an opportunity date, hs v2 date entered opportunity, hs lifecyclestage opportunity date, first deal created date",
    ],
    [
      "event:won.occurredAt",
      "became a customer date, hs v2 date entered customer, hs lifecyclestage customer date, hs date entered closedwon",
    ],
    ["event:lost.occurredAt", "hs date entered closedlost"],
    ["event:lost.reason", "closed lost reason"],
    ["event:opportunity_opened.valueMinor", "amount, amount in company currency"],
    ["event:disqualified.occurredAt", "latest disqualified lead date, hs latest disqualified lead date"],
    ["event:disqualified.reason", "disqualification reason, hs lead disqualification reason"],
    [
      "touch:message.occurredAt",
      "first outreach date, hs first outreach date, hs lead first outreach date, date of first engagement, hs sa first engagement date",
    ],
  ],
  patterns: [
    ["event:qualified.occurredAt", /^date entered marketing qualified lead\b/],
    ["event:opportunity_opened.occurredAt", /^date entered (sales qualified lead|opportunity)\b/],
    ["event:won.occurredAt", /^date entered (customer|closed won)\b/],
    ["event:lost.occurredAt", /^date entered closed lost\b/],
  ],
  machinery:
    /^(hs |ip |all |last |recent |time |days to |date (entered|exited)|became |latest |cumulative|marketing|lead response|likelihood|predictive|hubspot (team|score|owner)|owner assigned|associated|avatar|calculated|merged|object |created by|updated by|email (?!opt)|first (marketing|page|conversion|referring|email)|twitter|linkedin|facebook|google|klout|followers?|broadcast|surveymonkey|webinar|membership|opted out|unsubscribed|sends since|currently in|count of|contact unworked|next activity|is |invalid|average|event revenue|number of (pageviews|sessions|event|form|unique|sales activities)|record source|legal basis|lastmodifieddate|num )/,
  words: {
    // By the API in capital letters, in exports as people read it.
    source: {
      "organic search": "Organic Search",
      "paid search": "Paid Search",
      "email marketing": "Email Marketing",
      "social media": "Organic Social",
      "paid social": "Paid Social",
      "ai referrals": "AI Referrals",
      "other campaigns": "Other Campaigns",
      "direct traffic": "Direct Traffic",
      referrals: "Referrals",
      offline: "Offline Sources",
    },
  },
};
