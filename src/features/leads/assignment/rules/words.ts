import { countedLeads } from "../../rules/counted.ts";
import type { AssignmentFact } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function assignmentFactSentence({ type, payload }: AssignmentFact): string {
  switch (type) {
    case "lead.assigned": {
      const leads = countedLeads(payload.leadIds.length);
      return payload.ownerId === null ? `took ${leads} from their owners` : `assigned ${leads}`;
    }
    case "rotation.changed": {
      const { from, to } = payload;
      if (from.isOn !== to.isOn)
        return to.isOn ? "has leads go to Sales in turn from now on" : "ended that leads go to Sales in turn";
      return "changed who in Sales gets leads in turn";
    }
    case "rotation.nobody_free":
      return payload.waiting === 1
        ? "found nobody free for a lead that was handed over"
        : `found nobody free for ${payload.waiting} leads that were handed over`;
  }
}
