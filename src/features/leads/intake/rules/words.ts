import type { IntakeFact } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function intakeFactSentence({ type, payload }: IntakeFact): string {
  switch (type) {
    case "lead.received": {
      const [created, updated] = [payload.created.length, payload.updated.length];
      if (updated === 0) return `brought in ${leads(created)}`;
      if (created === 0) return `brought news of ${leads(updated)}`;
      return `brought in ${leads(created)}, and news of ${updated} more`;
    }
    case "lead.changed":
      return `changed ${payload.changed.join(", ")} of a lead`;
  }
}

function leads(count: number): string {
  return count === 1 ? "a lead" : `${count} leads`;
}
