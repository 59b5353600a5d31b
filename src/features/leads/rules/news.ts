import type { NewsKind } from "../../activity/news/schema.ts";

export const aboutYourLeads: NewsKind = {
  name: "your_leads",
  label: "Your leads",
  hint: "When a lead becomes yours or finds nobody free, and when you meant to speak with one again.",
  concerns: "you",
};
