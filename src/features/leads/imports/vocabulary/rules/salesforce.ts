import type { Vocabulary } from "./vocabulary.ts";

const shared = {
  system: "salesforce",
  columns: [
    ["externalId", "lead id, id, record id"],
    ["email", "email"],
    ["firstName", "first name, firstname"],
    ["lastName", "last name, lastname"],
    ["fullName", "name, lead name, full name"],
    ["company", "company account, company"],
    ["jobTitle", "title"],
    ["phone", "phone, mobile, mobile phone, mobilephone"],
    ["website", "website"],
    ["country", "country"],
    ["industry", "industry"],
    ["source", "lead source, leadsource"],
    ["campaign", "campaign name, campaign"],
    ["owner", "lead owner, owner, ownerid, lead owner alias"],
    ["createdAt", "create date, created date, createddate"],
    ["stage", "lead status, status"],
    ["converted", "converted, isconverted"],
    ["event:opportunity_opened.occurredAt", "converted date, converteddate"],
    ["event:opportunity_opened.valueMinor", "opportunity amount"],
    ["touch:call.occurredAt", "first call date, firstcalldatetime"],
    ["touch:email.occurredAt", "first email date, firstemaildatetime"],
    ["note", "description"],
  ],
} as const;

/** What the Data Loader writes: names as the API has them, often in capital letters. */
export const salesforceDataLoader: Vocabulary = {
  ...shared,
  source: "salesforce_data_loader",
  marks:
    /^(id|lastname|firstname|leadsource|isconverted|converteddate|createddate|ownerid|systemmodstamp|isdeleted|masterrecordid|createdbyid|lastmodifieddate|mobilephone|numberofemployees|annualrevenue)$/i,
  needed: 4,
  machinery:
    /^(isdeleted|masterrecordid|latitude|longitude|address|photourl|converted(account|contact|opportunity)id|isunreadbyowner|createdbyid|lastmodified(date|byid)|systemmodstamp|last(activity|viewed|referenced)date|jigsaw(contactid)?|cleanstatus|companydunsnumber|dandbcompanyid|emailbounced(reason|date)|geocodeaccuracy|individualid|recordtypeid)$/,
};

/** What a report writes: labels, and a footer. */
export const salesforceReport: Vocabulary = {
  ...shared,
  source: "salesforce_report",
  marks:
    /^(lead owner( alias)?|company \/ account|lead source|lead status|converted( date| account| contact| opportunity)?|create date|last activity|lead id|unread by owner|state\/province|zip\/postal code|no\. of employees|do not call|email opt out)$/i,
  needed: 4,
  machinery:
    /^(last (activity|modified( date)?)|unread by owner|created by|converted (account|contact|opportunity)|email bounced (reason|date))$/,
};
