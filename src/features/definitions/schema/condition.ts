import { z } from "zod";
import { calendarDay, currency, lineOfText } from "#platform/fields.ts";
import { minorUnits } from "#platform/minor-units.ts";
import { money } from "#platform/money.ts";
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

export const field = z.string("The name of a field.").min(1, "Choose a field.").max(80, "No field has so long a name.");
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
