import type { LeadItem } from "../schema.ts";

/** What a lead is called: by name, else by what else is known of it. */
export function leadTitle({ firstName, lastName, email, company, identity }: LeadItem): string {
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return name || email || company || identity?.externalId || "Nameless";
}
