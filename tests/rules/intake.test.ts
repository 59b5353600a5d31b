import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideLanding, type Landing } from "#features/leads/intake/rules/decide-landing.ts";
import { differences, putBack } from "#features/leads/intake/rules/differences.ts";
import { companyKey, nameKey, searchWords } from "#features/leads/intake/rules/keys.ts";
import { landDrafts } from "#features/leads/intake/rules/land-drafts.ts";
import { type Erased, personKeys } from "#features/leads/intake/rules/person-keys.ts";
import type { Standing } from "#features/leads/intake/rules/standing.ts";
import { intakeFactSentence } from "#features/leads/intake/rules/words.ts";
import type { LeadDraft, Matching, Mode } from "#features/leads/intake/schema.ts";
import { growingId } from "#platform/growing-id.ts";
import { aDraft } from "../factories/drafts.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const landing: Landing = {
  mode: "both",
  origin: "import",
  actorId: null,
  importId: "0192d0aa-0000-7000-8000-000000000001",
  now,
  newId: growingId,
  campaigns: new Map(),
};
const hubspot = (externalId: string) => ({ system: "hubspot", externalId });

function landAll(
  drafts: readonly LeadDraft[],
  how: { known?: readonly Standing[]; matchBy?: Matching; mode?: Mode; erased?: Erased } = {},
) {
  const { known = [], matchBy = "either", mode = "both", erased = new Map() } = how;
  return landDrafts(known, drafts, { ...landing, mode, matchBy, merged: [], eventOwners: new Map(), erased });
}
const outcomes = (...args: Parameters<typeof landAll>) => landAll(...args).landed.map(({ outcome }) => outcome);
const leadOf = (draft: LeadDraft): Standing => {
  const [change] = landAll([draft]).changes;
  if (!change) throw new Error("the draft made no lead");
  return { ...change.after, revision: 1 };
};

describe("a lead is found again", () => {
  const known = (draft: Partial<LeadDraft> = {}) => [leadOf(aDraft(draft))];

  it("by its name in its system, whatever else is said of it", () => {
    const draft = aDraft({ identity: hubspot("1"), values: { email: "other@hill.example" } });
    expect(outcomes([draft], { known: known({ identity: hubspot("1") }) })).toEqual(["updated"]);
  });

  it("by its e-mail address, in whatever letters", () => {
    expect(outcomes([aDraft({ values: { email: "JANE@Hill.example" } })], { known: known() })).toEqual(["updated"]);
  });

  it("by its e-mail address while it has no name over there, which it gets", () => {
    const { landed, changes } = landAll([aDraft({ identity: hubspot("1") })], { known: known() });
    expect(landed).toMatchObject([{ outcome: "updated" }]);
    expect(changes[0]?.after.facts.identity).toEqual(hubspot("1"));
  });

  it("not by an address that it shares with another name: two records are two leads", () => {
    expect(outcomes([aDraft({ identity: hubspot("2") })], { known: known({ identity: hubspot("1") }) })).toEqual([
      "created",
    ]);
  });

  it.each([
    ["externalId", aDraft(), "refused"],
    ["externalId", aDraft({ identity: hubspot("1") }), "created"],
    ["email", aDraft({ identity: hubspot("1"), values: {} }), "refused"],
    ["email", aDraft({ identity: hubspot("1") }), "updated"],
    ["either", aDraft({ values: { company: "Hill" } }), "refused"],
    ["either", aDraft(), "unchanged"],
  ] as const)("by %s alone where that is wished", (matchBy, draft, outcome) => {
    expect(outcomes([draft], { known: known(), matchBy })).toEqual([outcome]);
  });
});

describe("what becomes of a draft", () => {
  const jane = leadOf(aDraft({ values: { ...aDraft().values, source: "Webinar" } }));

  it.each([
    ["create", null, "created"],
    ["create", jane, "skipped"],
    ["update", null, "skipped"],
    ["update", jane, "updated"],
    ["both", null, "created"],
    ["both", jane, "updated"],
  ] as const)("in the mode %s depends on whether it is known", (mode, known, outcome) => {
    const draft = aDraft({ values: { ...aDraft().values, jobTitle: "Director" } });
    expect(decideLanding(known, draft, { ...landing, mode }).outcome).toBe(outcome);
  });

  it("is nothing where all of it is known", () => {
    expect(decideLanding(jane, aDraft(), landing)).toEqual({ outcome: "unchanged", lead: jane });
  });

  it("leaves what it is silent about, and takes away what it says is none", () => {
    const draft = aDraft({ values: { email: "jane@hill.example", company: null }, fields: { plan: "Pro" } });
    const decision = decideLanding(jane, draft, landing);
    expect(decision).toMatchObject({ lead: { facts: { firstName: "Jane", company: null, fields: { plan: "Pro" } } } });
    const without =
      decision.outcome === "updated" && decideLanding(decision.lead, aDraft({ fields: { plan: null } }), landing);
    expect(without).toMatchObject({ outcome: "updated", lead: { facts: { fields: {} } } });
  });

  it("keeps the first source, remembers the latest, and notes once that they came again", () => {
    const again = aDraft({ values: { email: "jane@hill.example", source: "Trade show" } });
    const decision = decideLanding(jane, again, landing);
    expect(decision).toMatchObject({
      outcome: "updated",
      lead: { facts: { source: "Webinar", latestSource: "Trade show" } },
    });
    if (decision.outcome !== "updated") return;
    expect(decision.lead.events.map(({ type }) => type)).toEqual(["received", "source_touched"]);
    expect(decideLanding(decision.lead, again, landing).outcome).toBe("unchanged");
    // A file with both rows, brought again, finds both ways known.
    const first = aDraft({ values: { email: "jane@hill.example", source: "Webinar" } });
    expect(decideLanding(decision.lead, first, landing).outcome).toBe("unchanged");
    // Somebody who comes back by the first way just now does come again.
    expect(decideLanding(decision.lead, first, { ...landing, origin: "key" }).outcome).toBe("updated");
  });

  it("learns the first source where none was told, which is no second visit", () => {
    const unknown = leadOf(aDraft());
    const decision = decideLanding(unknown, aDraft({ values: { source: "Webinar" } }), landing);
    expect(decision).toMatchObject({
      outcome: "updated",
      lead: { facts: { source: "Webinar", latestSource: "Webinar" } },
    });
    expect(decision).toMatchObject({ lead: { events: unknown.events } });
  });

  it("is refused with an event that another lead has", () => {
    const event = { type: "note" as const, data: { text: "Called." }, occurredAt: now, identity: hubspot("e1") };
    const other = aDraft({ values: { email: "tom@hill.example" }, events: [event] });
    expect(outcomes([aDraft({ events: [event] }), other])).toEqual(["created", "refused"]);
  });
});

describe("drafts that land together", () => {
  const draft = fc.record({
    identity: fc.option(fc.constantFrom("1", "2", "3").map(hubspot)),
    values: fc.record(
      {
        email: fc.constantFrom("a@hill.example", "B@hill.example", "b@hill.example"),
        company: fc.option(fc.constantFrom("Hill", "Vale")),
        source: fc.constantFrom("Webinar", "Fair"),
      },
      { requiredKeys: [] },
    ),
    fields: fc.dictionary(fc.constantFrom("plan", "size"), fc.option(fc.integer({ min: 0, max: 2 }))),
    events: fc.constant([]),
  });
  const drafts = fc.array(draft, { maxLength: 12 });
  const seen = ({ facts, events }: Standing) => ({ facts, events: events.map(({ type, data }) => ({ type, data })) });

  it("come to the same as one after the other", () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const together = landAll(all);
        const apart = new Map<string, Standing>();
        const one = all.flatMap((each) => {
          const { landed, changes } = landAll([each], { known: [...apart.values()] });
          for (const { after } of changes) apart.set(after.id, { ...after, revision: 1 });
          return landed;
        });
        expect(together.landed.map(({ outcome }) => outcome)).toEqual(one.map(({ outcome }) => outcome));
        expect(together.changes.map(({ after }) => seen(after))).toEqual([...apart.values()].map(seen));
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it("make no lead twice, in the same file or when it comes again, and no two of one name", () => {
    // Of people who keep their address: who moves leaves it to whoever comes by it next.
    const ofThree = fc.constantFrom("1", "2", "3").chain((person) =>
      draft.map((any) => ({
        ...any,
        identity: any.identity && hubspot(person),
        values: { ...any.values, email: `${person}@hill.example` },
      })),
    );
    fc.assert(
      fc.property(fc.array(ofThree, { maxLength: 12 }), (all) => {
        const { changes } = landAll(all);
        const known = changes.map(({ after }) => ({ ...after, revision: 1 }));
        expect(outcomes(all, { known })).not.toContain("created");
        const names = known.flatMap(({ facts }) => facts.identity?.externalId ?? []);
        expect(new Set(names).size).toBe(names.length);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it("can be put back to how they were, but for what was changed since", () => {
    fc.assert(
      fc.property(draft, draft, draft, (first, second, third) => {
        const facts = (given: LeadDraft) =>
          leadOf(aDraft({ ...given, values: { email: "a@hill.example", ...given.values } })).facts;
        const [before, after, later] = [facts(first), facts(second), facts(third)];
        const change = differences(before, after);
        expect(putBack(after, change)).toEqual({ facts: { ...before, createdAt: after.createdAt }, kept: [] });
        const { kept } = putBack(later, change);
        expect(kept.every((name) => name in change.after)).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

describe("a lead's keys", () => {
  const named = { firstName: "José", lastName: "Müller", company: "Muñoz & Cía", email: "jose@munoz.example" };

  it("are in lower case without accents, last name first", () => {
    expect(nameKey(named)).toBe("muller jose");
    expect(companyKey(named)).toBe("munoz & cia");
  });

  it("fall back on the e-mail address where nobody knows the name", () => {
    expect(nameKey({ ...named, firstName: null, lastName: null })).toBe("jose@munoz.example");
    expect(companyKey({ ...named, company: null })).toBe("");
  });

  it("have the words of all of it, of letters and digits only", () => {
    expect(searchWords(named)).toEqual(["jose", "muller", "munoz", "cia", "jose", "munoz", "example"]);
    expect(searchWords({ ...named, firstName: "'; \\ 漢字:A", email: null })).toEqual([
      "漢字",
      "a",
      "muller",
      "munoz",
      "cia",
    ]);
  });
});

describe("facts of the intake", () => {
  const received = (created: string[], updated: string[]) => ({
    type: "lead.received" as const,
    payload: { created, updated },
  });

  it("say how many leads came, and nobody's name", () => {
    expect(intakeFactSentence(received(["a"], []))).toBe("brought in a lead");
    expect(intakeFactSentence(received(["a", "b"], ["c"]))).toBe("brought in 2 leads, and news of 1 more");
    expect(intakeFactSentence(received([], ["c"]))).toBe("brought news of a lead");
    const changed = { type: "lead.changed" as const, payload: { id: "a", changed: ["email", "field:plan"] } };
    expect(intakeFactSentence(changed)).toBe("changed email, field:plan of a lead");
  });
});

describe("somebody who was erased", () => {
  const erasedAt = new Date("2026-11-20T09:00:00.000Z");
  const erasedAs = (draft: LeadDraft): Erased =>
    new Map(personKeys({ ...draft.values, identity: draft.identity }).map((key) => [key, erasedAt]));
  const phone = "+49 30 1234567";
  const jane = aDraft({ identity: hubspot("1"), values: { ...aDraft().values, phone } });
  const refusal = {
    outcome: "refused",
    leadId: null,
    reason: "This person was erased on 20 Nov 2026, and nothing is kept of them.",
    isErased: true,
  };

  it.each([
    ["their name in their system", aDraft({ identity: hubspot("1"), values: {} })],
    ["their e-mail address, in whatever letters", aDraft({ values: { email: "JANE@hill.example" } })],
    [
      "their telephone and their name",
      aDraft({ identity: hubspot("2"), values: { firstName: "Jane", lastName: "HILL", phone: "030 1234567" } }),
    ],
  ])("does not come back by %s", (_how, draft) => {
    expect(landAll([draft], { erased: erasedAs(jane) })).toEqual({ landed: [refusal], changes: [] });
  });

  it("leaves a colleague at the same telephone alone", () => {
    const john = aDraft({ values: { email: "john@hill.example", firstName: "John", lastName: "Dale", phone } });
    expect(outcomes([john], { erased: erasedAs(jane) })).toEqual(["created"]);
  });

  it("leaves a lead alone that is known by the same address itself, and doesn't come in by another's", () => {
    const known = [leadOf(aDraft({ values: { email: "jane@hill.example" } }))];
    const erased = erasedAs(jane);
    expect(outcomes([aDraft({ values: { email: "jane@hill.example", company: "Vale" } })], { known, erased })).toEqual([
      "updated",
    ]);
    const other = [leadOf(aDraft({ identity: hubspot("3"), values: {} }))];
    expect(outcomes([aDraft({ identity: hubspot("3") })], { known: other, erased })).toEqual(["refused"]);
  });
});
