import { z } from "zod";
import { calendarDay, currency, jsonText, lineOfText, linesOfText, seenRevision } from "#platform/fields.ts";
import { minorUnits, money } from "#platform/money.ts";
import type { LeadText } from "../../leads/schema.ts";
import { channels, directions } from "../../leads/timeline/schema.ts";

// A lead definition: what both sides call a worthwhile lead. A lead becomes an MQL when no disqualifier holds, every required
// field is known, all criteria hold and its points reach the threshold. What isn't known fulfils no condition, and `not` turns
// that around: `not` of a condition on an unknown value holds.

/** What a condition asks about: a text of the lead, when it came in, its campaign by name, a custom field, or its events. */
export type FieldName =
  | LeadText
  | "latestSource"
  | "campaign"
  | "createdAt"
  | `field:${string}`
  | `event:${CountedEvent}`;

/** Events that can be counted: touches, and that they came to us once more. */
export const countedEvents = ["touch", "source_touched"] as const;
export type CountedEvent = (typeof countedEvents)[number];

const field = z.string("The name of a field.").min(1, "Choose a field.").max(80, "No field has so long a name.");
const text = lineOfText(200, "A text.");
const domain = text.refine((value) => !value.includes("@"), "Only what stands behind the @.");
const number = z
  .number("A number.")
  .min(-1e12, "No less than -1,000,000,000,000.")
  .max(1e12, "No more than 1,000,000,000,000.");
const day = calendarDay("A day, like 2026-12-24.");
const days = z.int("A whole number of days.").min(1, "At least one day.").max(3_650, "At most 3,650 days: ten years.");
/** Of a currency that there is, with no more decimals than it has. */
const amount = money
  .extend({ currency: currency() })
  .refine((value) => minorUnits(value) !== null, "At most with the currency's own decimals.");
const comparable = z.union([number, day, amount], "A number, a day or an amount of money.");
export type Operand = z.output<typeof comparable>;
const anything = z.union(
  [text, number, z.boolean(), amount],
  "A text, a number, true or false, a day or an amount of money.",
);
const list = (of: typeof text) =>
  z.array(of, "A list of texts.").min(1, "At least one.").max(500, "At most 500, please.");

const ends = z.strictObject({ from: comparable, to: comparable }, "From what, and to what.");

/** Which events count, and how many of them it takes, within the last so many days if it says so. */
const count = z.strictObject({
  atLeast: z.int("A whole number from 1.").min(1, "At least 1.").max(1_000, "At most 1,000."),
  withinDays: days.exactOptional(),
  channel: z.enum(channels, "call, email, meeting or message.").exactOptional(),
  direction: z.enum(directions, "outbound or inbound.").exactOptional(),
  /** Genuine ones only: human and outbound, or inbound and answered. */
  genuine: z.literal(true, "true, or left out.").exactOptional(),
  /** Of those who came once more: by which source. */
  source: text.exactOptional(),
});
export type Count = z.output<typeof count>;

/** One question about a lead. Texts are compared without regard to case. */
const leaf = z.discriminatedUnion(
  "op",
  [
    z.strictObject({ field, op: z.literal("equals"), value: anything }),
    z.strictObject({ field, op: z.literal("one_of"), value: list(text) }),
    z.strictObject({ field, op: z.literal("contains"), value: text }),
    /** Of an e-mail address, what stands after the @. */
    z.strictObject({ field, op: z.literal("domain_one_of"), value: list(domain) }),
    z.strictObject({ field, op: z.literal("at_least"), value: comparable }),
    z.strictObject({ field, op: z.literal("at_most"), value: comparable }),
    /** Both ends included. */
    z.strictObject({ field, op: z.literal("between"), value: ends }),
    /** Of days and instants: on the day of asking, or on one of so many days before it. */
    z.strictObject({ field, op: z.literal("within_last"), value: z.strictObject({ days }, "How many days.") }),
    z.strictObject({ field, op: z.literal("count"), value: count }),
    z.strictObject({ field, op: z.literal("known") }),
    z.strictObject({ field, op: z.literal("unknown") }),
  ],
  "A question: a field, an operator, and what belongs to it.",
);
export type Leaf = z.output<typeof leaf>;
export type Operator = Leaf["op"];

/** A tree of conditions, at most some levels deep. `all` of nothing holds, `any` of nothing doesn't. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;

const deepest = 8;
const mostMembers = 50;

const tree: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(tree) }),
      z.strictObject({ any: z.array(tree) }),
      z.strictObject({ not: tree }),
      leaf,
    ]),
  )
  .meta({ id: "conditionTree" });

/** A tree of conditions out of JSON. What is wrong in it is said where it stands, not of the tree as a whole. */
export const condition = z
  .unknown()
  .superRefine((node, { addIssue }) => {
    for (const wrong of wrongIn(node, [], deepest)) addIssue({ code: "custom", input: node, ...wrong });
  })
  .pipe(tree)
  .meta({
    id: "condition",
    // What is sent is checked by hand, so the document has to be told that it is the tree.
    allOf: [{ $ref: "#/components/schemas/conditionTree" }],
    description:
      `A tree of { "all": […] }, { "any": […] } and { "not": … }, at most ${deepest} levels deep, over questions like ` +
      '{ "field": "country", "op": "one_of", "value": ["Austria", "Germany"] }.',
  });

type Wrong = { readonly path: PropertyKey[]; readonly message: string };

function wrongIn(node: unknown, path: PropertyKey[], levels: number): Wrong[] {
  if (levels < 0) return [{ path, message: `At most ${deepest} levels, please.` }];
  const { schema, below } = formOf(node);
  const wrong = (schema.safeParse(node).error?.issues ?? []).map((issue): Wrong => {
    const [unknown] = issue.code === "unrecognized_keys" ? issue.keys : [];
    const at = [...path, ...issue.path];
    return unknown
      ? { path: [...at, unknown], message: "This can't be set here." }
      : { path: at, message: issue.message };
  });
  return [...wrong, ...below.flatMap(([steps, child]) => wrongIn(child, [...path, ...steps], levels - 1))];
}

const members = z.array(z.unknown(), "A list of conditions.").max(mostMembers, `At most ${mostMembers}, please.`);
const groups = {
  all: z.strictObject({ all: members }),
  any: z.strictObject({ any: members }),
  not: z.strictObject({ not: z.unknown() }),
};

type Form = { readonly schema: z.ZodType; readonly below: readonly (readonly [steps: PropertyKey[], node: unknown])[] };

/** What a node is to be read as, without what lies below it. */
function formOf(node: unknown): Form {
  if (typeof node !== "object" || node === null) return { schema: leaf, below: [] };
  const listed = (name: "all" | "any", list: unknown): Form => {
    return { schema: groups[name], below: Array.isArray(list) ? list.map((each, at) => [[name, at], each]) : [] };
  };
  if ("all" in node) return listed("all", node.all);
  if ("any" in node) return listed("any", node.any);
  return "not" in node ? { schema: groups.not, below: [[["not"], node.not]] } : { schema: leaf, below: [] };
}

const key = z
  .string("A short name in small letters.")
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Small letters, digits, - and _ only.");
const points = z
  .int("A whole number of points.")
  .min(-1_000, "No less than -1,000 points.")
  .max(1_000, "At most 1,000 points.");

/** A lead that fulfils `when` gets the points. Rules of one group together give at most what the group's cap says. */
export const scoreRule = z.strictObject({
  /** Its name for programs; stays when its words change. */
  id: key,
  label: lineOfText(120, "What the rule is called."),
  when: condition,
  points,
  group: lineOfText(60, "The group's name.").exactOptional(),
});
export type ScoreRule = z.output<typeof scoreRule>;

export const scoring = z.strictObject({
  threshold: z.int("A whole number of points.").min(0, "0 points or more.").max(10_000, "At most 10,000 points."),
  groupCaps: z.record(z.string().min(1).max(60), points.min(0)).exactOptional(),
});
export type Scoring = z.output<typeof scoring>;

const reasonMarks = ["outside_definition", "fits_not_now"] as const;

/** Why a lead may be disqualified. Only what lies outside the definition counts against Marketing. */
export const reason = z.strictObject({
  key,
  label: lineOfText(120, "The reason, in words."),
  mark: z.enum(reasonMarks),
  /** Whether nobody needs to have been spoken with: a wrong number, spam. */
  noContactNeeded: z.boolean().default(false),
});
export type Reason = z.output<typeof reason>;

/** How long a recycled lead rests before the definition may hand it over again: days of the workspace. */
const recycling = z.strictObject({
  restDays: z.int("A whole number of days.").min(0, "0 days or more.").max(730, "At most 730 days: two years."),
});

export const term = z.strictObject({
  term: lineOfText(80, "The word."),
  meaning: linesOfText(600, "What both sides mean by it."),
});
export type Term = z.output<typeof term>;

const check = z.strictObject({ text: lineOfText(200, "What has to be so.") });

/** What a clause holds, by its section. */
export const clauseContents = {
  disqualifier: z.strictObject({ when: condition }),
  required_field: z.strictObject({ field }),
  criterion: z.strictObject({ when: condition }),
  score_rule: scoreRule,
  scoring,
  accept_check: check,
  opportunity_check: check,
  reason,
  recycling,
  term,
} as const;
export type SectionName = keyof typeof clauseContents;
export type ClauseOf<Name extends SectionName> = z.output<(typeof clauseContents)[Name]>;

/** The whole as programs read and write it. `criteria` all have to hold. */
export const definition = z.strictObject({
  disqualifiers: z.array(condition).max(100).default([]),
  requiredFields: z.array(field).max(50).default([]),
  criteria: condition.default({ all: [] }),
  score: scoring.extend({ rules: z.array(scoreRule).max(200).default([]) }).default({ rules: [], threshold: 0 }),
  acceptChecks: z.array(check.shape.text).max(50).default([]),
  opportunityChecks: z.array(check.shape.text).max(50).default([]),
  reasons: z.array(reason).max(100).default([]),
  recycling: recycling.default({ restDays: 0 }),
  glossary: z.array(term).max(200).default([]),
});
export type Definition = z.output<typeof definition>;

/** What an open question looks at in a lead; money in minor units, days as "2026-12-24". */
export type LeadFacts = {
  readonly texts: Readonly<Partial<Record<LeadText | "latestSource" | "campaign", string | null>>>;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly createdAt: Date;
  readonly events: readonly CountableEvent[];
};

export type CountableEvent = {
  readonly type: CountedEvent;
  readonly occurredAt: Date;
  readonly channel?: (typeof channels)[number];
  readonly direction?: (typeof directions)[number];
  readonly genuine?: boolean;
  readonly source?: string;
};

/** What a definition says of a lead at one moment. */
export type Judgement = {
  readonly isMql: boolean;
  /** After the groups' caps. */
  readonly points: number;
  /** The rules it fulfils, each with the points it gave by itself. */
  readonly matched: readonly { readonly id: string; readonly label: string; readonly points: number }[];
  /** What keeps it from being an MQL, in the order of the definition; places are those of the lists in `Definition`. */
  readonly misses: readonly Miss[];
};

export type Miss =
  | { readonly kind: "disqualifier" | "criterion"; readonly at: number }
  | { readonly kind: "required_field"; readonly field: string }
  | { readonly kind: "threshold"; readonly missing: number };

/** How many leads a definition calls worthwhile, as they are known now. */
export type Fulfilling = {
  /** Those that came in within the last 365 days of the workspace. */
  readonly leads: number;
  readonly ofThem: number;
  /** Inquiries, whenever they came in, that it would hand over. */
  readonly openInquiries: number;
};

/** What the second signer chooses: how many of the open inquiries that fulfil it are handed over when it takes force. */
export const handOverChoice = z.strictObject({
  handOver: z.int("How many, as a whole number.").min(0, "0 or more.").max(100_000, "At most 100,000.").default(0),
});

/** What a draft begins anew with: the template, or what is in force. `revision` is the draft's; 1 where nobody has begun. */
export const beginDraftInput = z.strictObject({
  from: z.enum(["template", "in_force"], "The template, or what is in force."),
  revision: seenRevision(),
});
export type BeginDraftInput = z.output<typeof beginDraftInput>;

/** A whole definition as JSON in the place of the draft. */
export const bringDefinitionForm = z.strictObject({
  definition: jsonText("This isn’t JSON: a bracket, a comma or a quotation mark is missing somewhere.").pipe(
    definition,
  ),
  revision: seenRevision(),
});
export type BringDefinitionInput = z.output<typeof bringDefinitionForm>;
