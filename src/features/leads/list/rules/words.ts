import type { ListFact } from "../schema.ts";

/** What somebody did with a list of leads, to be read after their name. */
export function listFactSentence({ type, payload }: ListFact): string {
  switch (type) {
    case "lead.assigned": {
      const leads = countedLeads(payload.leadIds.length);
      return payload.ownerId === null ? `took ${leads} from their owners` : `assigned ${leads}`;
    }
    case "lead.exported":
      return payload.filteredBy.length === 0
        ? "exported all leads"
        : `exported leads, narrowed by ${payload.filteredBy.join(", ")}`;
  }
}

/** "1 lead", "12 leads" */
export function countedLeads(count: number): string {
  return count === 1 ? "1 lead" : `${count} leads`;
}
