import type { EventContent } from "../../timeline/schema.ts";

/** What belongs to an event once its person is erased: all that figures are made of, and nothing that somebody wrote. */
export function withoutWords(event: EventContent): EventContent["data"] {
  switch (event.type) {
    case "touch": {
      const { subject: _, ...data } = event.data;
      return data;
    }
    case "note":
      return { text: "" };
    case "disqualified":
    case "recycled":
    case "lost":
    case "churned":
    case "corrected": {
      const { reason: _, ...data } = event.data;
      return data;
    }
    case "received":
    case "qualified":
    case "accepted":
    case "opportunity_opened":
    case "won":
    case "assigned":
    case "source_touched":
      return event.data;
  }
}
