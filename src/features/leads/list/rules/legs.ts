import { stages } from "../../schema.ts";
import type { Sort } from "../schema.ts";
import type { ColumnName, Condition } from "./conditions.ts";

/**
 * A stretch of an order that one index walks from end to end: the leads of one stage, say, or those whose company isn't known.
 * An order is its legs one after the other.
 */
export type Leg = {
  /** Names it in a cursor. */
  readonly name: string;
  /** What all leads on it have in common. */
  readonly where: readonly Condition[];
  /** Columns that the index has before the keys and that are the same all along the leg, though the planner doesn't see it. */
  readonly through: readonly ColumnName[];
  /** What tells the leads of it apart and orders them, all in one direction; the id comes last. */
  readonly keys: readonly ColumnName[];
  readonly isDown: boolean;
};

/** What the legs of an order depend on beside its name. */
export type Lay = {
  readonly conditions: readonly Condition[];
  /** The ids of all who are or were members, in the order of their names. */
  readonly owners: readonly string[];
};

/** The legs of an order, without those on which no lead can meet the conditions. Newest first within a stage or an owner. */
export function legsOf(sort: Sort, { conditions, owners }: Lay): Leg[] {
  const isDown = sort.startsWith("-");
  const name = sort.replace(/^-/, "");
  const inOrder = (legs: Leg[]) => (isDown ? legs.reverse() : legs);
  switch (name) {
    case "stage":
      return inOrder(stages.filter((stage) => canBe(conditions, "stage", stage)).map((stage) => legOf("stage", stage)));
    case "owner":
      return [
        ...inOrder(owners.filter((id) => canBe(conditions, "owner", id)).map((id) => legOf("owner", id))),
        { ...newest, name: "unknown", where: [{ test: "isUnknown", column: "owner" }] },
      ];
    case "source":
      return [
        { name: "known", where: [known("source")], through: [], keys: ["source", "created", "id"], isDown },
        { name: "unknown", where: [unknown("source")], through: ["source"], keys: ["created", "id"], isDown },
      ];
    case "handedOff":
      return [
        { name: "known", where: [known("handedOff")], through: [], keys: ["handedOff", "id"], isDown },
        { ...newest, name: "unknown", where: [unknown("handedOff")] },
      ];
    case "name":
    case "company": {
      // Nobody looks for the nameless first.
      const column = `${name}Key` as const;
      const shape = { through: [], keys: [column, "id"], isDown } as const;
      return [
        { ...shape, name: "known", where: [{ test: "isNotEmpty", column }] },
        { ...shape, name: "unknown", where: [{ test: "isEmpty", column }] },
      ];
    }
    default:
      return [{ ...newest, isDown, where: conditions.filter((condition) => isRail(condition)).slice(0, 1) }];
  }
}

/** A leg walked the other way. */
export function reversed(leg: Leg): Leg {
  return { ...leg, isDown: !leg.isDown };
}

const newest: Leg = { name: "all", where: [], through: [], keys: ["created", "id"], isDown: true };

function legOf(column: "stage" | "owner", value: string): Leg {
  return { ...newest, name: value, where: [{ test: "isOneOf", column, values: [value] }] };
}

function known(column: ColumnName): Condition {
  return { test: "isKnown", column };
}

function unknown(column: ColumnName): Condition {
  return { test: "isUnknown", column };
}

/** Whether an index holds the leads that meet this in the order of their creation. */
function isRail(condition: Condition): boolean {
  return condition.test === "isOneOf" && condition.values.length === 1 && rails.has(condition.column);
}

const rails: ReadonlySet<ColumnName> = new Set(["owner", "campaign", "source", "stage"]);

function canBe(conditions: readonly Condition[], column: ColumnName, value: string): boolean {
  return conditions.every(
    (condition) => condition.test !== "isOneOf" || condition.column !== column || condition.values.includes(value),
  );
}
