import { describe, expect, it } from "vitest";
import { type Stage, stages } from "#features/leads/schema.ts";
import { correcting, timelinePolicy } from "#features/leads/timeline/policy.ts";
import { decisionsAt } from "#features/leads/timeline/rules/offers.ts";
import { type EventType, eventData } from "#features/leads/timeline/schema.ts";
import type { Person, Role, Team } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";

const person = (role: Role, team: Team | null, actingFor: Team | null = null): Person => ({
  ...{ kind: "person", workspaceId: "w", memberId: "m", sessionId: "s", name: "x", isAdmin: true },
  ...{ role, team, actingFor },
});
const people = {
  sofia: person("head", "sales"),
  marek: person("head", "marketing"),
  ravi: person("member", "sales"),
  nora: person("member", "marketing"),
  elena: person("ceo", null),
  "elena acting for Sales": person("ceo", null, "sales"),
  otto: person("observer", null),
};
const decided = (name: keyof typeof people, stage: Stage) =>
  decisionsAt(stage).filter((decision) => isAllowed(people[name], timelinePolicy[decision], { stage }));

describe("who decides of a lead", () => {
  it.each<[Stage, string[], string[]]>([
    ["inquiry", ["disqualified"], ["qualified", "disqualified"]],
    ["mql", ["accepted", "opportunity_opened", "won", "lost", "recycled", "disqualified"], []],
    ["sal", ["opportunity_opened", "won", "lost", "recycled", "disqualified"], []],
    ["sql", ["won", "lost", "recycled", "disqualified"], []],
    ["won", ["churned"], []],
    ["lost", ["recycled"], ["recycled"]],
    ["churned", [], []],
    ["disqualified", ["recycled"], ["recycled"]],
    ["recycled", ["disqualified"], ["qualified", "disqualified"]],
  ])("at %s Sales: %j, Marketing: %j", (stage, sales, marketing) => {
    for (const name of ["sofia", "ravi", "elena acting for Sales"] as const)
      expect(decided(name, stage)).toEqual(sales);
    for (const name of ["marek", "nora"] as const) expect(decided(name, stage)).toEqual(marketing);
    for (const name of ["elena", "otto"] as const) expect(decided(name, stage)).toEqual([]);
  });

  it.each(Object.keys(eventData) as EventType[])("lets nobody take back %s who may not record it", (type) => {
    const isRecordable = Object.hasOwn(timelinePolicy, type);
    const verb = isRecordable ? timelinePolicy[type as keyof typeof timelinePolicy] : timelinePolicy.touch;
    for (const who of Object.values(people)) {
      for (const stage of stages)
        expect(isAllowed(who, correcting(type), { stage })).toBe(isAllowed(who, verb, { stage }));
    }
  });
});
