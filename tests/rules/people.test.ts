import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideActingEnd,
  decideActingHead,
  decideChange,
  decideDeactivation,
  decideHead,
  decideReactivation,
} from "#features/workspace/people/rules/decisions.ts";
import {
  canActFor,
  headOf,
  type Member,
  type People,
  placeLabel,
  teams,
} from "#features/workspace/people/rules/people.ts";
import { peopleFactSentence } from "#features/workspace/people/rules/sentences.ts";
import type { PeopleFact } from "#features/workspace/people/schema.ts";

const member = (id: string, place: Partial<Member>): Member => ({
  ...{ id, name: id, title: "", role: "member", team: "sales", isAdmin: false, isActive: true },
  ...{ actingFor: null, revision: 1 },
  ...place,
});

const firm: People = [
  member("Elena", { role: "ceo", team: null }),
  member("Sofia", { role: "head", isAdmin: true }),
  member("Marek", { role: "head", team: "marketing" }),
  member("Ravi", {}),
  member("Nora", { team: "marketing" }),
  member("Otto", { role: "observer", team: null }),
];

const within = (outcome: object): People => ("people" in outcome ? (outcome.people as People) : []);
const find = (people: People, id: string) => people.find((one) => one.id === id);

describe("a member's change", () => {
  const wish = { memberId: "Ravi", revision: 1 };

  it("leaves what it doesn't name", () => {
    const after = within(decideChange(firm, { ...wish, title: "Seller" }));
    expect(after).toEqual(firm.map((one) => (one.id === "Ravi" ? { ...one, title: "Seller" } : one)));
  });

  it.each([
    [{ role: "observer" }, "Observer"],
    [{ team: "marketing" }, "Member of Marketing"],
    [{ role: "ceo", team: null }, "CEO"],
  ] as const)("to %j makes them %s", (place, label) => {
    const ravi = find(within(decideChange(firm, { ...wish, ...place })), "Ravi");
    expect(ravi && placeLabel(ravi)).toBe(label);
  });

  it.each([
    [{ memberId: "Ravi", role: "head" }, "second_head"],
    [{ memberId: "Ravi", team: null }, "invalid_input"],
    [{ memberId: "Otto", role: "member" }, "invalid_input"],
    [{ memberId: "Ravi", role: "observer", team: "sales" }, "invalid_input"],
    [{ memberId: "Elena", role: "observer" }, "last_ceo"],
    [{ memberId: "Sofia", isAdmin: false }, "last_admin"],
    [{ memberId: "Olga", title: "Mine" }, "not_found"],
    [{ memberId: "Ravi", title: "Seller", revision: 2 }, "changed_meanwhile"],
  ] as const)("to %j is refused with %s", (change, refused) => {
    expect(decideChange(firm, { revision: 1, ...change })).toMatchObject({ refused });
  });
});

// Any verb, about anybody, in any order: what must hold of the firm holds after each.
const anybody = fc.constantFrom(...firm.map(({ id }) => id));
const team = fc.constantFrom(...teams);
const role = fc.constantFrom("ceo", "head", "member", "observer");
type Verb = (people: People) => object;
const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc
    .record({ memberId: anybody, role, team: fc.option(team), isAdmin: fc.boolean() }, { requiredKeys: ["memberId"] })
    .map((wish) => (people: People) => decideChange(people, { ...wish, revision: 1 })),
  fc
    .record({ memberId: anybody, team })
    .map((wish) => (people: People) => decideHead(people, { ...wish, instead: headOf(wish.team, people)?.id ?? null })),
  fc.record({ memberId: anybody, team }).map((wish) => (people: People) => decideActingHead(people, wish)),
  team.map((of) => (people: People) => decideActingEnd(people, of)),
  anybody.map((id) => (people: People) => decideDeactivation(people, id)),
  anybody.map((id) => (people: People) => decideReactivation(people, id)),
);

describe("whatever is decided", () => {
  const after = (verbs: readonly Verb[]) =>
    verbs.reduce<People>((people, decide) => {
      const outcome = decide(people);
      return "people" in outcome ? within(outcome) : people;
    }, firm);
  const always = (holds: (people: People) => void) =>
    fc.assert(fc.property(fc.array(verb, { maxLength: 40 }), (verbs) => holds(after(verbs))));

  it("there is a CEO and an admin, and never a second head of a team", () => {
    always((people) => {
      const active = people.filter(({ isActive }) => isActive);
      expect(active.some(({ role }) => role === "ceo")).toBe(true);
      expect(active.some(({ isAdmin }) => isAdmin)).toBe(true);
      for (const of of teams) {
        expect(active.filter(({ role, team }) => role === "head" && team === of).length).toBeLessThanOrEqual(1);
      }
    });
  });

  it("nobody acts beside a head, from elsewhere, after they are gone, or beside another", () => {
    always((people) => {
      for (const acting of people.filter(({ actingFor }) => actingFor)) {
        const of = acting.actingFor ?? "sales";
        expect(canActFor(of, acting)).toBe(true);
        expect(headOf(of, people)).toBeNull();
        expect(people.filter(({ actingFor }) => actingFor === of)).toHaveLength(1);
      }
    });
  });

  it("a role and its team belong together", () => {
    always((people) => {
      for (const { role, team } of people) expect(role === "head" || role === "member").toBe(team !== null);
    });
  });
});

describe("facts about people", () => {
  const of = { memberId: crypto.randomUUID(), name: "Ravi Shah" };
  const sofia = { memberId: crypto.randomUUID(), name: "Sofia Kral" };

  it.each<[PeopleFact, string]>([
    [
      { type: "member.joined", payload: { ...of, role: "head", team: "sales", isAdmin: true } },
      "joined as Head of Sales and admin",
    ],
    [
      { type: "member.changed", payload: { ...of, before: { title: "A" }, after: { title: "B", isAdmin: true } } },
      "changed Ravi Shah’s title from “A” to “B” and made Ravi Shah an admin",
    ],
    [
      { type: "member.changed", payload: { ...of, before: {}, after: { role: "observer", team: null } } },
      "made Ravi Shah Observer",
    ],
    [
      { type: "head.named", payload: { ...of, team: "sales", before: sofia } },
      "named Ravi Shah head of Sales, in the place of Sofia Kral",
    ],
    [
      { type: "acting_head.named", payload: { ...of, team: "sales", before: null } },
      "named Ravi Shah acting head of Sales",
    ],
    [{ type: "acting_head.ended", payload: { ...of, team: "sales" } }, "ended that Ravi Shah acts as head of Sales"],
    [{ type: "member.deactivated", payload: of }, "deactivated Ravi Shah"],
    [{ type: "member.reactivated", payload: of }, "reactivated Ravi Shah"],
    [{ type: "member.left", payload: of }, "left the workspace"],
  ])("%j reads after a name", (fact, sentence) => {
    expect(peopleFactSentence(fact)).toBe(sentence);
  });
});
