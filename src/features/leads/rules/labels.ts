import type { LeadText } from "../schema.ts";

/** What the texts of a lead are called. */
export const textLabels: Readonly<Record<LeadText, string>> = {
  email: "E-mail",
  firstName: "First name",
  lastName: "Last name",
  company: "Company",
  jobTitle: "Job title",
  phone: "Phone",
  website: "Website",
  country: "Country",
  industry: "Industry",
  source: "Source",
};
