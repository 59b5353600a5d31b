import { aDraft } from "./drafts.ts";
import { aDraft as anEvent } from "./events.ts";
import { land } from "./landing.ts";
import type { Cast } from "./workspace.ts";

const [hour, day] = [3_600_000, 86_400_000];
const people = ["anna", "bruno", "clara", "dario", "edith", "felix", "greta", "hugo"];

/**
 * Eighty people of whom every fate is known that a lead can have: customers, lost ones, those whom Sales sent back or left alone,
 * from 240 days ago to yesterday. Before touches were recorded nobody's were.
 */
export async function aKnownHistory({ sofia }: Cast, now: Date): Promise<void> {
  const drafts = Array.from({ length: 80 }, (_, index) => {
    const createdAt = new Date(now.getTime() - (index * 3 + 1) * day);
    const after = (ms: number) => new Date(createdAt.getTime() + ms).toISOString();
    const isEarly = index >= 60;
    const touched = isEarly ? [] : [anEvent("touch", after(2 * hour))];
    const fates = [
      [
        ...touched,
        anEvent("accepted", after(day)),
        anEvent("opportunity_opened", after(2 * day)),
        anEvent("won", after(20 * day)),
      ],
      [...touched, anEvent("lost", after(10 * day))],
      [...touched, anEvent("disqualified", after(day), { reason: "Too small for us" })],
      [...touched, anEvent("disqualified", after(day), { reason: "No budget" })],
      touched,
      [],
      [...touched, anEvent("recycled", after(3 * day), { reason: "Too small for us" })],
      [...touched, anEvent("accepted", after(day)), anEvent("opportunity_opened", after(4 * day))],
    ];
    const automatic = { channel: "email", automatic: true };
    const again = [[anEvent("source_touched", after(hour))], [anEvent("source_touched", after(15 * day))], []];
    const events = [
      ...(index % 7 === 0 && !isEarly ? [anEvent("touch", after(hour / 2), automatic)] : []),
      ...(again[index % 3] ?? []),
      ...(fates[index % 8] ?? []),
    ].filter(({ occurredAt }) => occurredAt < now);
    return aDraft({
      createdAt,
      values: {
        email: `${people[index % 8]}.${index}@hill.example`,
        country: ["Austria", "Germany", "Austria", "Italy", "Austria"][index % 5] ?? null,
        company: index % 11 === 0 ? "A competitor" : "Hill & Daughters",
        source: ["Fair", "Web", "Referral", "Fair"][index % 4] ?? null,
        ...(index % 13 !== 0 && { phone: `+43 1 555 ${1000 + index}` }),
      },
      events,
    });
  });
  await land(sofia, drafts, { now });
}
