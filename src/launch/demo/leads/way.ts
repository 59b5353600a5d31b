import type { EventDraft } from "#features/leads/timeline/schema.ts";
import { dayOf, daysLater } from "#platform/day.ts";
import type { DemoName } from "../firm.ts";
import { pick, skewed } from "./drawing.ts";
import { disqualifyingReasons, losingReasons, recyclingReasons } from "./market.ts";
import type { Time } from "./time.ts";

/**
 * What decides how far a lead gets: what the definition says of it (null before there was one), its quality, what its company
 * spends, and how long it waits for an answer (1 is usual).
 */
export type Prospect = {
  readonly createdAt: Date;
  readonly isMql: boolean | null;
  readonly quality: number;
  readonly worth: number;
  readonly patience: number;
};

const owners: readonly DemoName[] = ["ravi", "jonas", "camille", "tomas", "lukas"];
/** How long each lets a lead wait, compared with the others. */
const pace: Readonly<Record<string, number>> = { ravi: 0.6, jonas: 1, camille: 0.8, tomas: 0.5, lukas: 2.4 };

const hour = 60;
const workday = 9 * hour;

/** What happens to a lead after it came in, step by step, in the order in which it happens. */
export function wayOf(
  chance: () => number,
  time: Time,
  { createdAt, isMql, quality, worth, patience }: Prospect,
): { owner: DemoName | null; events: EventDraft[] } {
  const events: EventDraft[] = [];
  let now = createdAt;
  const later = (minutes: number) => {
    now = time.afterWork(now, minutes);
    return now;
  };
  const isLikely = (rate: number) => chance() < rate;
  const touch = (channel: "call" | "email" | "meeting", isAnswered = isLikely(0.55)) =>
    ({ type: "touch", data: { channel, direction: "outbound", automatic: false, answered: isAnswered } }) as const;

  if (isLikely(0.2)) {
    const data = { channel: "email", direction: "outbound", automatic: true, answered: false } as const;
    events.push({
      type: "touch",
      data: { ...data, subject: "Thank you for your interest" },
      occurredAt: minutesAfter(now, 1),
    });
  }
  if (!(isMql ?? isLikely(Math.min(0.92, 0.47 * quality)))) {
    // Sales tries many of them all the same, and rarely twice.
    if (isLikely(0.6))
      events.push({ ...touch("call", isLikely(0.3)), occurredAt: later(skewed(chance, 2 * workday, 0.9)) });
    return { owner: null, events };
  }

  const owner = pick(chance, owners);
  events.push({ type: "qualified", data: { by: "import" }, occurredAt: later(skewed(chance, 3 * hour, 1.5)) });
  // Some are forgotten, until somebody notices.
  if (isLikely(0.07 * patience)) return { owner, events: [...events, ...recycled(later(15 * workday))] };
  const waits = skewed(chance, 95 * patience * (pace[owner] ?? 1), 1.05);
  events.push({ ...touch(isLikely(0.6) ? "call" : "email"), occurredAt: later(waits) });
  for (let tries = 0; isLikely(0.42) && tries < 4; tries += 1)
    events.push({ ...touch(pick(chance, ["call", "email"])), occurredAt: later(skewed(chance, 1.2 * workday, 0.6)) });

  const verdict = chance();
  const decided = later(skewed(chance, 0.8 * workday, 0.8));
  if (verdict < 0.2) {
    const reason = pick(chance, disqualifyingReasons);
    return { owner, events: [...events, { type: "disqualified", data: { reason }, occurredAt: decided }] };
  }
  if (verdict < 0.29) return { owner, events: [...events, ...recycled(decided)] };
  if (verdict > 0.95) return { owner, events };
  events.push({ type: "accepted", data: {}, occurredAt: decided });

  if (isLikely(0.5)) events.push({ ...touch("meeting", true), occurredAt: later(skewed(chance, 3 * workday, 0.5)) });
  if (!isLikely(Math.min(0.85, 0.46 * quality ** 0.8))) {
    const fate = chance();
    if (fate < 0.4) events.push(...recycled(later(skewed(chance, 9 * workday, 0.5))));
    else if (fate < 0.6) events.push({ type: "lost", data: { reason: "No answer" }, occurredAt: later(30 * workday) });
    return { owner, events };
  }

  const valueMinor = Math.round(skewed(chance, 14_500 * worth, 0.7) / 50) * 5_000;
  const opened = later(skewed(chance, 5 * workday, 0.7));
  const expectedClose = daysLater(dayOf(opened), 30 + Math.floor(chance() * 75));
  events.push({ type: "opportunity_opened", data: { valueMinor, expectedClose }, occurredAt: opened });
  for (let talks = 0; isLikely(0.6) && talks < 4; talks += 1)
    events.push({
      ...touch(pick(chance, ["meeting", "email", "call"]), true),
      occurredAt: later(skewed(chance, 5 * workday, 0.5)),
    });

  const closed = later(skewed(chance, 22 * workday, 0.55));
  if (isLikely(Math.min(0.6, 0.29 * quality ** 0.8))) {
    const paid = Math.round((valueMinor * (0.82 + chance() * 0.22)) / 5_000) * 5_000;
    const data = { valueMinor: paid, grossProfitMinor: Math.round((paid * (0.34 + chance() * 0.2)) / 100) * 100 };
    events.push({ type: "won", data, occurredAt: closed });
    if (isLikely(0.05))
      events.push({ type: "churned", data: { reason: "Plant closed" }, occurredAt: later(130 * workday) });
  } else if (isLikely(0.85))
    events.push({ type: "lost", data: { reason: pick(chance, losingReasons) }, occurredAt: closed });
  return { owner, events };

  /** Back to Marketing; now and then they qualify again, and Sales answers once more. */
  function recycled(at: Date): EventDraft[] {
    now = at;
    const until = daysLater(dayOf(at), 60 + Math.floor(chance() * 60));
    const back: EventDraft = {
      type: "recycled",
      data: { reason: pick(chance, recyclingReasons), until },
      occurredAt: at,
    };
    if (!isLikely(0.22)) return [back];
    return [
      back,
      { type: "qualified", data: { by: "import" }, occurredAt: later(55 * workday) },
      { ...touch("call"), occurredAt: later(skewed(chance, 80 * patience, 1)) },
      ...(isLikely(0.6) ? [{ type: "accepted" as const, data: {}, occurredAt: later(workday) }] : []),
    ];
  }
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
