import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import type { Stage } from "#features/leads/schema.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { DemoName, Firm, Happening } from "../firm.ts";

type Meant = { readonly stage: Stage; readonly dueOn: Day; readonly note: string };

/** Some of Sales went through their leads of late: what they meant to do by now waits for them, and some of what is to come. */
export function followUps(firm: Firm, today: Day, chance: () => number): Happening[] {
  const [last, before] = [workdayBefore(today, 1), workdayBefore(today, 2)];
  const late = [{ stage: "sql", dueOn: last, note: "Wanted to hear from the plant manager first." }] as const;
  const due = [
    { stage: "sal", dueOn: today, note: "Ask how the trial of the meters went." },
    { stage: "sal", dueOn: today, note: "" },
    { stage: "sql", dueOn: daysLater(today, 1), note: "Go through the quote together." },
    { stage: "sal", dueOn: daysLater(today, 5), note: "Their budget round ends this week." },
  ] as const;
  return (["ravi", "jonas"] as const).flatMap((name) => [
    { at: around(before, "15:30", chance), act: (now: Date) => mean(firm, name, late, 0, now) },
    { at: around(last, "16:40", chance), act: (now: Date) => mean(firm, name, due, late.length, now) },
  ]);
}

/** Says when somebody's latest leads are spoken with again, one for each that is meant, from the `first` of a stage on. */
async function mean(firm: Firm, name: DemoName, meant: readonly Meant[], first: number, now: Date) {
  const rep = await firm.as(name);
  const page = await listLeads(rep, { filter: { owner: "me", stage: ["sal", "sql"] }, sort: "-handedOff" });
  if (isRefusal(page)) return page;
  const ofStage = Map.groupBy(page.items, ({ stage }) => stage);
  const taken = new Map<Stage, number>();
  for (const { stage, dueOn, note } of meant) {
    const place = taken.get(stage) ?? first;
    taken.set(stage, place + 1);
    const lead = ofStage.get(stage)?.[place];
    const outcome = lead && (await setFollowUp(rep, { leadId: lead.id, dueOn, note }, now));
    if (outcome && isRefusal(outcome)) return outcome;
  }
  return page;
}
