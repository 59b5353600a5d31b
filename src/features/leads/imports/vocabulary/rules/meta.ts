import type { Vocabulary } from "./vocabulary.ts";

/** Lead forms of Facebook and Instagram. */
export const meta: Vocabulary = {
  source: "meta",
  system: "meta",
  marks: /^(ad_id|ad_name|adset_id|adset_name|form_id|form_name|is_organic|inbox_url|created_time)$/i,
  needed: 3,
  columns: [
    ["externalId", "id"],
    ["email", "email, work email"],
    ["firstName", "first name"],
    ["lastName", "last name"],
    ["fullName", "full name"],
    ["company", "company name"],
    ["jobTitle", "job title"],
    ["phone", "phone number, work phone number"],
    ["country", "country"],
    ["source", "platform"],
    ["campaign", "campaign name"],
    ["createdAt", "created time"],
  ],
  machinery: /^((ad|adset|campaign|form) id|is organic|inbox url|lead status)$/,
  words: { source: { fb: "Facebook", ig: "Instagram", an: "Audience Network", msg: "Messenger" } },
};
