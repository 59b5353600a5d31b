import type { LeadDraft } from "#features/leads/intake/schema.ts";

/** Jane Hill of Hill & Daughters, who wrote to us; a test states what matters about her. */
export function aDraft(draft: Partial<LeadDraft> = {}): LeadDraft {
  return {
    identity: null,
    values: { email: "jane@hill.example", firstName: "Jane", lastName: "Hill", company: "Hill & Daughters" },
    fields: {},
    events: [],
    ...draft,
  };
}
