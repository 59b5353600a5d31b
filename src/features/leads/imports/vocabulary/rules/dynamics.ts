import type { Vocabulary } from "./vocabulary.ts";

/** Leads of Dynamics 365. Qualifying one there makes an opportunity of it; what closes before never was one. */
export const dynamics: Vocabulary = {
  source: "dynamics",
  system: "dynamics",
  marks: /^\(do not modify\) .+$/i,
  needed: 1,
  columns: [
    ["externalId", "do not modify lead, do not modify contact, do not modify opportunity"],
    ["email", "email, email address 1"],
    ["firstName", "first name"],
    ["lastName", "last name"],
    ["fullName", "name, full name"],
    ["company", "company name"],
    ["jobTitle", "job title"],
    ["phone", "business phone, mobile phone"],
    ["website", "website, web site"],
    ["country", "country, country region, address 1 country region"],
    ["industry", "industry"],
    ["source", "lead source"],
    ["campaign", "source campaign"],
    ["owner", "owner"],
    ["createdAt", "created on"],
    ["stage", "status, status reason"],
    ["event:opportunity_opened.valueMinor", "est revenue, estimated value, est value, budget amount"],
    ["event:opportunity_opened.expectedClose", "est close date"],
    ["note", "description"],
  ],
  machinery: /^do not modify\b/,
  stages: { lost: "disqualified", canceled: "disqualified", "no longer interested": "disqualified" },
};
