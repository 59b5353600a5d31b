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
export function legsOf(sort: Sort, lay: Lay): Leg[] {
  return wholeLegsOf(sort, lay).map((leg) => ({ ...leg, where: [...leg.where, ...boundsOf(leg, lay)] }));
}

/** Conditions on what a leg is ordered by are ends of it. */
function boundsOf({ keys: [first] }: Leg, { conditions }: Lay): readonly Condition[] {
  return conditions.filter((condition) => condition.test === "isWithin" && condition.column === first);
}

function wholeLegsOf(sort: Sort, { conditions, owners }: Lay): Leg[] {
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
    case "points":
      return [
        { name: "known", where: [known(name)], through: [], keys: [name, "id"], isDown },
        { ...newest, name: "unknown", where: [unknown(name)] },
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
      return [{ ...newest, isDown, where: railOf(conditions) }];
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

/** The condition, if any, whose leads an index holds in the order of their creation; of several the one that fewest meet. */
function railOf(conditions: readonly Condition[]): readonly Condition[] {
  const railed = rails.flatMap((column) => conditions.filter((condition) => isOnly(condition, column)));
  return railed.slice(0, 1);
}

const rails = ["owner", "campaign", "source", "stage"] as const;

function isOnly(condition: Condition, column: ColumnName): boolean {
  return condition.test === "isOneOf" && condition.column === column && condition.values.length === 1;
}

function canBe(conditions: readonly Condition[], column: ColumnName, value: string): boolean {
  return conditions.every(
    (condition) => condition.test !== "isOneOf" || condition.column !== column || condition.values.includes(value),
  );
}
