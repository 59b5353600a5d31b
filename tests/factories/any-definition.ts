import fc from "fast-check";
import type { Condition, Leaf } from "#features/definitions/schema/condition.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import type { LeadFacts } from "#features/definitions/schema/judgement.ts";

// Definitions as nobody would sign them, of values that hostile-leads.ts gives to leads, so that questions are answered both ways.

/** Texts that alphabets, databases and JavaScript disagree about most readily. */
export const anyText = fc.constantFrom(
  ..."Straße STRASSE straẞe İstanbul istanbul ISTANBUL ı ΟΔΟΣ οδος οδοσ Ǆ ǅ ǆ ﬃ K k ſ S 𐐀 𐐨 😀 % _ \\ ' null true 12".split(
    " ",
  ),
  ...["é", "e\u0301", "É", " x ", "a\u200bb", "\ufffd", "\ue000", "Kč 5", "2026-03-29", "[]", "{}"],
  ...["ann@hill.example", "ANN@HILL.example", "a@b@Hill.Example", "@", "hill.example", "x@"],
);
export const anyDay = fc.constantFrom(
  ...["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-25", "2011-12-29", "2011-12-30", "2011-12-31", "2018-11-03"],
  ...["2018-11-04", "2010-11-07", "1970-01-01", "2199-12-31"],
);
export const anyNumber = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  0.1,
  0.3,
  0.30000000000000004,
  1e-9,
  50,
  200,
  249.5,
  1e12,
  -1e12,
);
const anyAmount = fc.constantFrom("0", "1", "0.5", "2.00", "-0.01", "2.495").map((amount) => {
  return { amount, currency: amount.length === 5 && amount[0] === "2" ? "KWD" : "EUR" };
});

export const textNames = ["email", "firstName", "company", "country", "source", "latestSource", "campaign"] as const;
export const ownFields = ["text", "number", "money", "date", "yes_no", "choice", "__proto__", "a.b", "'"] as const;
const anyField = fc.oneof(
  fc.constantFrom(...textNames, "createdAt", "jobTitle", "nothing", "constructor", "event:touch", "field:gone"),
  fc.constantFrom(...ownFields).map((key) => `field:${key}`),
);

const anyOperand = fc.oneof(anyNumber, anyDay, anyAmount);
const someTexts = fc.array(anyText, { minLength: 1, maxLength: 4 });
const someDomains = fc.array(fc.constantFrom("hill.example", "Hill.Example", "HILL.example", "x", "example"), {
  minLength: 1,
  maxLength: 3,
});
const anyCount = fc.record(
  {
    atLeast: fc.integer({ min: 1, max: 3 }),
    withinDays: fc.constantFrom(1, 2, 30, 3_650),
    channel: fc.constantFrom("call", "email"),
    direction: fc.constantFrom("outbound", "inbound"),
    genuine: fc.constant(true as const),
    source: anyText,
  },
  { requiredKeys: ["atLeast"] },
);
const asking = <Op extends string, Value>(op: Op, value: fc.Arbitrary<Value>) =>
  fc.record({ field: anyField, op: fc.constant(op), value });

const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  asking("equals", fc.oneof(anyText, anyDay, anyNumber, anyAmount, fc.boolean())),
  asking("one_of", someTexts),
  asking("contains", anyText),
  fc.record({
    field: fc.constantFrom("email", "field:text"),
    op: fc.constant("domain_one_of" as const),
    value: someDomains,
  }),
  asking("at_least", anyOperand),
  asking("at_most", anyOperand),
  asking("between", fc.record({ from: anyOperand, to: anyOperand })),
  asking("within_last", fc.record({ days: fc.constantFrom(1, 2, 30, 3_650) })),
  fc.record({
    field: fc.constantFrom("event:touch", "event:source_touched", "email"),
    op: fc.constant("count" as const),
    value: anyCount,
  }),
  fc.record({ field: anyField, op: fc.constantFrom("known" as const, "unknown" as const) }),
);

/** A tree of up to four levels, with groups of nothing in it. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", maxDepth: 4, withCrossShrink: true },
    anyLeaf,
    fc.record({ not: tie("tree") }),
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
  ),
})).tree;

const anyRule = fc.record(
  {
    id: fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8 }),
    label: anyText,
    when: anyCondition,
    points: fc.integer({ min: -30, max: 50 }),
    group: fc.constantFrom("fit", "interest"),
  },
  { requiredKeys: ["id", "label", "when", "points"] },
);

/** Half of what it asks holds for many, so that both answers come about. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.record({
  disqualifiers: fc.array(anyCondition, { maxLength: 1 }),
  requiredFields: fc.array(anyField, { maxLength: 1 }),
  criteria: fc.oneof(anyCondition, fc.record({ all: fc.array(anyCondition, { maxLength: 2 }) })),
  score: fc.record({
    rules: fc.array(anyRule, { maxLength: 5 }),
    threshold: fc.integer({ min: 0, max: 40 }),
    groupCaps: fc.constantFrom({}, { fit: 20 }, { fit: 0, interest: 35 }),
  }),
  acceptChecks: fc.array(anyText, { maxLength: 2 }),
  opportunityChecks: fc.array(anyText, { maxLength: 2 }),
  reasons: fc.array(
    fc.record({
      key: fc.constantFrom("too_small", "no_budget"),
      label: anyText,
      mark: fc.constantFrom("outside_definition", "fits_not_now"),
      noContactNeeded: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  recycling: fc.record({ restDays: fc.nat(730) }),
  glossary: fc.array(fc.record({ term: anyText, meaning: anyText }), { maxLength: 2 }),
});

const anyEvent = fc.oneof(
  fc.record({
    type: fc.constant("touch" as const),
    occurredAt: fc.constantFrom(new Date("2026-03-29T00:30Z"), new Date("2026-03-28T22:59Z")),
    channel: fc.constantFrom("call" as const, "email" as const),
    direction: fc.constantFrom("outbound" as const, "inbound" as const),
    genuine: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("source_touched" as const),
    occurredAt: fc.constant(new Date("2026-03-27")),
    source: anyText,
  }),
);

/** What is known of a lead, as the database would have it. */
export const anyFacts: fc.Arbitrary<LeadFacts> = fc.record({
  texts: fc.dictionary(fc.constantFrom(...textNames), fc.option(anyText)),
  fields: fc.dictionary(fc.constantFrom(...ownFields), fc.oneof(anyText, anyDay, anyNumber, fc.boolean())),
  createdAt: fc
    .constantFrom("2026-03-28T23:00Z", "2026-03-29T01:00Z", "2011-12-30T10:00Z")
    .map((text) => new Date(text)),
  events: fc.array(anyEvent, { maxLength: 4 }),
});
