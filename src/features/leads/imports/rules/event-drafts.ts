import type { Stage } from "../../schema.ts";
import { channels, type EventDraft, type EventType } from "../../timeline/schema.ts";
import { eventOfStage } from "./dictionary.ts";
import type { Told } from "./told.ts";

type Step = (typeof eventOfStage)[keyof typeof eventOfStage];

/**
 * What a row tells to have happened to a lead: the dated steps of its way, the one to its present stage where no date is known
 * (then it is of the moment `otherwise`), first touches and a note.
 */
export function eventsOf(told: Told, otherwise: Date): EventDraft[] {
  const events: EventDraft[] = [];
  const reached = stepTo(told);
  for (const [type, { occurredAt }] of steps) {
    const at = told.moments.get(occurredAt);
    if (at) events.push(stepDraft(told, type, at, false));
    else if (type === reached) events.push(stepDraft(told, type, otherwise, true));
  }
  for (const [channel, occurredAt] of touches) {
    const at = told.moments.get(occurredAt);
    if (at)
      events.push({
        type: "touch",
        occurredAt: at,
        data: { channel, direction: "outbound", automatic: false, answered: false },
      });
  }
  const text = told.texts.get("note");
  if (text) events.push({ type: "note", occurredAt: otherwise, data: { text } });
  return events;
}

/** One event that a row tells of by its kind, with what else it says; null for kinds that files don't bring. */
export function eventOfKind(told: Told, type: EventType, at: Date): EventDraft | null {
  switch (type) {
    case "received":
      return { type, occurredAt: at, data: {} };
    case "touch":
      return touchDraft(told, at);
    case "note": {
      const text = told.texts.get("note") ?? told.texts.get("reason");
      return text ? { type, occurredAt: at, data: { text } } : null;
    }
    default:
      return isStep(type) ? stepDraft(told, type, at, false) : null;
  }
}

/** A touch of which a row says how it came about; outbound, by a person and without an answer unless it says otherwise. */
export function touchDraft(told: Told, at: Date): EventDraft {
  const subject = told.texts.get("subject");
  return {
    type: "touch",
    occurredAt: at,
    data: {
      channel: told.channel && told.channel !== "none" ? told.channel : "message",
      direction: told.direction ?? "outbound",
      automatic: told.answers.get("automatic") ?? false,
      answered: told.answers.get("answered") ?? false,
      ...(subject && { subject }),
    },
  };
}

/** By what the targets are called that tell of a step. They are asked for in each row. */
const steps = new Map(
  Object.values(eventOfStage).map((type) => [
    type,
    {
      occurredAt: `event:${type}.occurredAt`,
      reason: `event:${type}.reason`,
      valueMinor: `event:${type}.valueMinor`,
    },
  ]),
);
const touches = channels.map((channel) => [channel, `touch:${channel}.occurredAt`] as const);

function isStep(type: EventType): type is Step {
  return Object.values(eventOfStage).some((step) => step === type);
}

/** The step to the stage that a row names; a converted lead is an opportunity. */
function stepTo({ stage, answers }: Told): Step | null {
  const reached: Stage | null = stage ?? (answers.get("converted") ? "sql" : null);
  return reached && reached !== "inquiry" ? eventOfStage[reached] : null;
}

function stepDraft(told: Told, type: Step, occurredAt: Date, isUndated: boolean): EventDraft {
  const undated = isUndated ? { dateUnknown: true as const } : {};
  const names = steps.get(type);
  const reason = told.texts.get(names?.reason ?? "") ?? told.texts.get("reason");
  const reasoned = { ...undated, ...(reason && { reason }) };
  const valueMinor = told.amounts.get(names?.valueMinor ?? "") ?? told.amounts.get("value") ?? dealValue(told);
  const valued = { ...undated, ...(valueMinor !== undefined && { valueMinor }) };
  switch (type) {
    case "qualified":
      return { type, occurredAt, data: { by: "import", ...undated } };
    case "accepted":
      return { type, occurredAt, data: undated };
    case "opportunity_opened": {
      const expectedClose = told.days.get("event:opportunity_opened.expectedClose");
      return { type, occurredAt, data: { ...valued, ...(expectedClose && { expectedClose }) } };
    }
    case "won": {
      const grossProfitMinor = told.amounts.get("event:won.grossProfitMinor");
      return { type, occurredAt, data: { ...valued, ...(grossProfitMinor !== undefined && { grossProfitMinor }) } };
    }
    case "recycled": {
      const until = told.days.get("event:recycled.until");
      return { type, occurredAt, data: { ...reasoned, ...(until && { until }) } };
    }
    default:
      return { type, occurredAt, data: reasoned };
  }
}

/** A file with one column of value means the opportunity's and, once it is won, the win's. */
function dealValue({ amounts }: Told): number | undefined {
  return amounts.get("event:opportunity_opened.valueMinor");
}
