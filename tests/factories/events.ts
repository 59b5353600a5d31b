import type { EventContent, EventDraft, EventType, TimelineEvent } from "#features/leads/timeline/schema.ts";

/** An id of version 7's kind, the number-eth: later ones are greater. */
export function idOf(number: number): string {
  return `019aa000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

const samples: { readonly [Type in EventType]: Extract<EventContent, { type: Type }> } = {
  received: { type: "received", data: {} },
  qualified: { type: "qualified", data: { by: "person" } },
  touch: { type: "touch", data: { channel: "call", direction: "outbound", automatic: false, answered: false } },
  accepted: { type: "accepted", data: {} },
  disqualified: { type: "disqualified", data: {} },
  recycled: { type: "recycled", data: {} },
  opportunity_opened: { type: "opportunity_opened", data: {} },
  won: { type: "won", data: {} },
  lost: { type: "lost", data: {} },
  churned: { type: "churned", data: {} },
  note: { type: "note", data: { text: "Asked for a demo." } },
  assigned: { type: "assigned", data: { ownerId: null } },
  source_touched: { type: "source_touched", data: { source: "fair" } },
  corrected: { type: "corrected", data: { eventId: idOf(0) } },
};

/** What somebody tells of, on a day of 2026 or at an instant: `a("qualified", "05-03")`. */
export function aDraft(type: EventType, when: string, data: object = {}): EventDraft {
  const content = samples[type];
  const occurredAt = new Date(when.length === 5 ? `2026-${when}T09:00:00Z` : when);
  return { ...content, data: { ...content.data, ...data }, occurredAt } as EventDraft;
}

let last = 0;

/** An event as it lies in a timeline, recorded by a person when it occurred. */
export function anEvent(
  type: EventType,
  when: string,
  data: object = {},
  rest: Partial<Pick<TimelineEvent, "id" | "recordedAt" | "origin" | "importId" | "identity">> = {},
): TimelineEvent {
  const draft = aDraft(type, when, data);
  last += 1;
  const recorded = { id: idOf(last), recordedAt: draft.occurredAt, origin: "person", actorId: null } as const;
  return { ...draft, ...recorded, importId: null, identity: null, ...rest };
}
