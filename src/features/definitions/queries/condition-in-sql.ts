import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import type { LeadText } from "../../leads/schema.ts";
import { folded } from "../rules/folded.ts";
import { daysOf, isRangeLeaf, plainOf, type Range, type RangeLeaf, rangeOf } from "../rules/range.ts";
import { spanOf } from "../rules/span.ts";
import type { Condition, Leaf } from "../schema/condition.ts";

/** When something is asked, in whose days, and where the number of events lies that a question counts. */
export type AskedInSql = {
  readonly workspaceId: string;
  /** One moment for all rows, or the instant that each row is asked about. */
  readonly now: Date | Fragment;
  readonly timeZone: string;
  readonly countOf: (leaf: CountLeaf) => Fragment;
  /** Where a field's text lies folded, if it was folded once for all questions that compare it. */
  readonly foldedAs?: (field: string) => Fragment | null;
};

export type CountLeaf = Extract<Leaf, { op: "count" }>;

/** A condition over `lead`: true where `holds` says so, and false otherwise, never unknown. */
export function conditionInSql(condition: Condition, asked: AskedInSql): Fragment {
  if ("all" in condition) return sql`(${all(condition.all.map((each) => conditionInSql(each, asked)))})`;
  if ("any" in condition) return sql`(${anyOf(condition.any.map((each) => conditionInSql(each, asked)))})`;
  if ("not" in condition) return sql`NOT ${conditionInSql(condition.not, asked)}`;
  if (condition.op === "known") return knownInSql(condition.field);
  if (condition.op === "unknown") return sql`NOT ${knownInSql(condition.field)}`;
  if (condition.op === "count") return sql`(${asked.countOf(condition)} >= ${condition.value.atLeast}::int)`;
  return sql`coalesce(${valueInSql(condition, asked)}, FALSE)`;
}

/** Conditions of which one has to be met; met by nothing where there is none. */
export function anyOf(conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((others, each) => sql`${others} OR ${each}`, sql`FALSE`);
}

/** Whether a lead has a value there. */
export function knownInSql(field: string): Fragment {
  if (field === "createdAt") return sql`TRUE`;
  if (field === "campaign") return sql`(lead.campaign_id IS NOT NULL)`;
  const text = textOf(field);
  return text ? sql`(coalesce(${text}, '') <> '')` : sql`FALSE`;
}

/** What a lead has there as a text, also of a custom field of another type; null where it has no such thing. */
export function textOf(field: string): Fragment | null {
  return textColumns.get(field) ?? (field.startsWith("field:") ? sql`lead.fields ->> ${keyOf(field)}::text` : null);
}

/** The same as questions compare it: of a custom field only what is stored as a text. */
export function comparedText(field: string): Fragment | null {
  const text = textOf(field);
  if (!text || !field.startsWith("field:")) return text;
  return sql`CASE WHEN jsonb_typeof(lead.fields -> ${keyOf(field)}::text) = 'string' THEN ${text} END`;
}

/** Whether a question compares a text without regard to case. */
export function comparesFolded(leaf: Leaf): boolean {
  const isOfText = leaf.op === "equals" && typeof leaf.value === "string";
  return isOfText || leaf.op === "one_of" || leaf.op === "contains" || leaf.op === "domain_one_of";
}

type ValueLeaf = Exclude<Leaf, { op: "known" | "unknown" | "count" }>;

function valueInSql(leaf: ValueLeaf, asked: AskedInSql): Fragment {
  const { field } = leaf;
  if (field === "createdAt") return instantInSql(leaf, asked);
  if (field === "campaign") {
    const { workspaceId } = asked;
    return sql`lead.campaign_id IN (
      SELECT id FROM campaign WHERE workspace_id = ${workspaceId}::uuid AND ${textInSql(sql`name`, sql`folded(name)`, leaf, asked)})`;
  }
  const column = textColumns.get(field);
  if (column) return textInSql(column, asked.foldedAs?.(field) ?? sql`folded(${column})`, leaf, asked);
  return field.startsWith("field:") ? fieldInSql(keyOf(field), leaf, asked) : sql`FALSE`;
}

const keyOf = (field: string) => field.slice("field:".length);

const textColumns: ReadonlyMap<string, Fragment> = new Map(
  Object.entries({
    email: sql`lead.email`,
    firstName: sql`lead.first_name`,
    lastName: sql`lead.last_name`,
    company: sql`lead.company`,
    jobTitle: sql`lead.job_title`,
    phone: sql`lead.phone`,
    website: sql`lead.website`,
    country: sql`lead.country`,
    industry: sql`lead.industry`,
    source: sql`lead.source`,
    latestSource: sql`lead.latest_source`,
  } satisfies Record<LeadText | "latestSource", Fragment>),
);

/** A question about a text, which lies folded in the second place; days are compared as texts. */
function textInSql(plain: Fragment, text: Fragment, leaf: ValueLeaf, asked: AskedInSql): Fragment {
  switch (leaf.op) {
    case "equals":
      return typeof leaf.value === "string" ? sql`${text} = ${folded(leaf.value)}` : sql`FALSE`;
    case "one_of":
      return sql`${text} = ANY(${leaf.value.map(folded)}::text[])`;
    case "contains":
      return sql`strpos(${text}, ${folded(leaf.value)}) > 0`;
    case "domain_one_of":
      return sql`(strpos(${plain}, '@') > 0 AND split_part(${text}, '@', -1) = ANY(${leaf.value.map(folded)}::text[]))`;
    default:
      return dayInSql(sql`nullif(${plain}, '') COLLATE "C"`, leaf, asked);
  }
}

/** Whether a text lies between two others; of days, whether it is one of the last. */
function dayInSql(text: Fragment, leaf: RangeLeaf, { now, timeZone }: AskedInSql): Fragment {
  if (leaf.op === "within_last" && !(now instanceof Date)) {
    const today = todayInSql(now, timeZone);
    const written = (day: Fragment) => sql`to_char(${day}, 'YYYY-MM-DD')`;
    return sql`(${text} BETWEEN ${written(sql`${today} - ${leaf.value.days}::int`)} AND ${written(today)})`;
  }
  const range = rangeOf(leaf, constantOf(now), timeZone);
  const isOfTexts = typeof (range?.from ?? range?.to) === "string";
  return range && isOfTexts ? between(text, range, (end) => sql`${end}::text`) : sql`FALSE`;
}

/** A question about a custom field: of texts where it asks for one, else of what JSON calls a number, true or false. */
function fieldInSql(key: string, leaf: ValueLeaf, asked: AskedInSql): Fragment {
  const value = sql`lead.fields -> ${key}::text`;
  const asJson = (plain: unknown) => sql`${JSON.stringify(plain)}::jsonb`;
  if (leaf.op === "equals" && typeof leaf.value !== "string") {
    return sql`${value} = ${asJson(typeof leaf.value === "boolean" ? leaf.value : plainOf(leaf.value))}`;
  }
  if (isRangeLeaf(leaf)) {
    const range = rangeOf(leaf, constantOf(asked.now), asked.timeZone);
    if (range && typeof (range.from ?? range.to) === "number") {
      return sql`(jsonb_typeof(${value}) = 'number' AND ${between(sql`(${value})`, range, asJson)})`;
    }
  }
  const text = sql`(lead.fields ->> ${key}::text)`;
  const isAnswered = textInSql(text, asked.foldedAs?.(leaf.field) ?? sql`folded(${text})`, leaf, asked);
  // What fits is seldom, so that what it was stored as is looked at last.
  return sql`(${isAnswered} AND jsonb_typeof(${value}) = 'string')`;
}

/** A question about when a lead came in, in days of the zone. */
function instantInSql(leaf: ValueLeaf, { now, timeZone }: AskedInSql): Fragment {
  if (leaf.op === "within_last" && !(now instanceof Date)) {
    const today = todayInSql(now, timeZone);
    return sql`(lead.created_at >= ${beginInSql(sql`${today} - ${leaf.value.days}::int`, timeZone)}
      AND lead.created_at < ${beginInSql(sql`${today} + 1`, timeZone)})`;
  }
  const days = daysOf(leaf, constantOf(now), timeZone);
  if (!days) return sql`FALSE`;
  const { since, until } = spanOf(days.from, days.to, timeZone);
  return sql`(${all([
    ...(since ? [sql`lead.created_at >= ${since}::timestamptz`] : []),
    ...(until ? [sql`lead.created_at < ${until}::timestamptz`] : []),
  ])})`;
}

/** The day that it is in a zone at a row's instant, and the instant at which such a day begins. */
function todayInSql(at: Fragment, timeZone: string): Fragment {
  return sql`(${at} AT TIME ZONE ${timeZone}::text)::date`;
}

function beginInSql(day: Fragment, timeZone: string): Fragment {
  return sql`begin_of_day(${day}, ${timeZone}::text)`;
}

/** What doesn't depend on the moment is the same at any. */
function constantOf(now: Date | Fragment): Date {
  return now instanceof Date ? now : new Date(0);
}

function between(value: Fragment, { from, to }: Range, inSql: (end: string | number) => Fragment): Fragment {
  return sql`(${all([
    ...(from === null ? [] : [sql`${value} >= ${inSql(from)}`]),
    ...(to === null ? [] : [sql`${value} <= ${inSql(to)}`]),
  ])})`;
}
