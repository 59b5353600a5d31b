import type { Vocabulary } from "./vocabulary.ts";

/** Leads, deals and people of Pipedrive. A deal that is open is an opportunity. */
export const pipedrive: Vocabulary = {
  source: "pipedrive",
  system: "pipedrive",
  records: [
    ["pipedrive-person", /\bperson (pipedrive system )?id$/],
    ["pipedrive-deal", /\bdeal id$/],
  ],
  marks: /^((activity|deal|lead|person|organization) - .+|(contact person|organization)\*?)$/i,
  needed: 2,
  columns: [
    ["externalId", "lead id, lead pipedrive system id, deal id, person id, person pipedrive system id"],
    ["email", "person email, person email work, person email home, person email other, contact person email"],
    ["firstName", "person first name"],
    ["lastName", "person last name"],
    ["fullName", "person name, deal contact person, lead contact person, contact person"],
    ["company", "organization name, deal organization, lead organization, person organization, organization"],
    ["jobTitle", "person job title"],
    ["phone", "person phone, person phone work, person phone mobile, person phone home"],
    ["website", "organization website"],
    ["country", "organization country of address"],
    ["industry", "organization industry"],
    ["source", "lead source channel, lead source, deal source channel, deal source, lead source channel id"],
    ["owner", "lead owner, deal owner, person owner"],
    [
      "createdAt",
      "lead lead created, lead creation date, deal deal created, deal deal created on, person creation date, person person created",
    ],
    ["stage", "deal status"],
    ["event:won.occurredAt", "deal won time"],
    ["event:lost.occurredAt", "deal lost time"],
    ["event:lost.reason", "deal lost reason"],
    ["event:opportunity_opened.valueMinor", "deal value"],
    ["event:opportunity_opened.expectedClose", "deal expected close date"],
  ],
  machinery:
    /\b(update time|updated|closed on|last (activity|stage|email)\w*.*|next activity.*|total activities|done activities|activities to do|email messages.*|currency of .+|weighted value.*|probability|pipeline|id|pipedrive system id)$/,
  stages: { open: "sql" },
};
