import { all, type Fragment, listed, sql } from "#platform/database/fragment.ts";
import type { ColumnName, Condition } from "../rules/conditions.ts";

/** Columns by their names in filters and orders, and the type that a value beside them has. */
const columns: Readonly<Record<ColumnName, readonly [column: Fragment, type: Fragment]>> = {
  id: [sql`id`, sql`uuid`],
  nameKey: [sql`name_key`, sql`text`],
  companyKey: [sql`company_key`, sql`text`],
  emailKey: [sql`email_key`, sql`text`],
  email: [sql`email`, sql`text`],
  firstName: [sql`first_name`, sql`text`],
  lastName: [sql`last_name`, sql`text`],
  company: [sql`company`, sql`text`],
  jobTitle: [sql`job_title`, sql`text`],
  phone: [sql`phone`, sql`text`],
  website: [sql`website`, sql`text`],
  country: [sql`country`, sql`text`],
  industry: [sql`industry`, sql`text`],
  source: [sql`source`, sql`text`],
  latestSource: [sql`latest_source`, sql`text`],
  reason: [sql`reason`, sql`text`],
  qualifiedBy: [sql`qualified_by`, sql`text`],
  stage: [sql`stage`, sql`text`],
  owner: [sql`owner_id`, sql`uuid`],
  campaign: [sql`campaign_id`, sql`uuid`],
  import: [sql`import_id`, sql`uuid`],
  value: [sql`value_minor`, sql`bigint`],
  points: [sql`points`, sql`int`],
  qualifiedVersion: [sql`qualified_version`, sql`int`],
  created: [sql`created_at`, sql`timestamptz`],
  stageSince: [sql`stage_at`, sql`timestamptz`],
  handedOff: [sql`handed_off_at`, sql`timestamptz`],
  firstTouch: [sql`first_touch_at`, sql`timestamptz`],
  lastTouch: [sql`last_touch_at`, sql`timestamptz`],
  accepted: [sql`accepted_at`, sql`timestamptz`],
  opportunity: [sql`opportunity_at`, sql`timestamptz`],
  won: [sql`won_at`, sql`timestamptz`],
  closed: [sql`closed_at`, sql`timestamptz`],
  expectedClose: [sql`expected_close`, sql`date`],
  recycledUntil: [sql`recycled_until`, sql`date`],
};

/** A column of the table of leads. */
export function columnSql(name: ColumnName): Fragment {
  return columns[name][0];
}

/** A value to be compared with a column. */
export function valueSql(name: ColumnName, value: string | Date): Fragment {
  return sql`${value}::${columns[name][1]}`;
}

/** A condition as SQL over the table of leads. What an index can serve is said in a way that it may behind row-level security. */
export function conditionSql(condition: Condition): Fragment {
  switch (condition.test) {
    case "isOneOf": {
      const [column, type] = columns[condition.column];
      const [first = "", ...others] = condition.values;
      if (others.length === 0) return sql`${column} = ${first}::${type}`;
      return sql`${column} IN (${listed(condition.values.map((value) => sql`${value}::${type}`))})`;
    }
    case "isKnown":
      return sql`${columnSql(condition.column)} IS NOT NULL`;
    case "isUnknown":
      return sql`${columnSql(condition.column)} IS NULL`;
    case "isEmpty":
      return sql`${columnSql(condition.column)} = ''`;
    case "isNotEmpty":
      return sql`${columnSql(condition.column)} > ''`;
    case "isWithin": {
      const { since, until } = condition;
      const column = columnSql(condition.column);
      return all([
        ...(since ? [sql`${column} >= ${since}::timestamptz`] : []),
        ...(until ? [sql`${column} < ${until}::timestamptz`] : []),
      ]);
    }
    case "isBetween": {
      const [column, type] = columns[condition.column];
      return bounds(column, condition, (value) => sql`${value}::${type}`);
    }
    case "fieldIs":
      return sql`fields @> ${JSON.stringify({ [condition.key]: condition.value })}::jsonb`;
    case "fieldIsBetween":
      // Texts and numbers never meet here: a field's values are all of its type.
      return bounds(sql`fields -> ${condition.key}`, condition, (value) => sql`${JSON.stringify(value)}::jsonb`);
    case "fieldIsKnown":
      return sql`fields ? ${condition.key}`;
    case "fieldIsUnknown":
      return sql`NOT fields ? ${condition.key}`;
    case "hasWords": {
      // Letters and digits only: nothing in them that a query could be made of.
      const query = condition.beginnings.map((beginning) => `${beginning}:*`).join(" & ");
      return query === "" ? sql`FALSE` : sql`search @@ to_tsquery('simple', ${query})`;
    }
    case "hasFollowUp": {
      const isDue = bounds(sql`due_on`, condition, (day) => sql`${day}::date`);
      return sql`id IN (SELECT lead_id FROM follow_up WHERE closed_at IS NULL AND ${isDue})`;
    }
  }
}

type Bounds<Value> = { readonly from: Value | null; readonly to: Value | null };

function bounds<Value>(of: Fragment, { from, to }: Bounds<Value>, inSql: (value: Value) => Fragment): Fragment {
  return all([
    ...(from === null ? [] : [sql`${of} >= ${inSql(from)}`]),
    ...(to === null ? [] : [sql`${of} <= ${inSql(to)}`]),
  ]);
}
