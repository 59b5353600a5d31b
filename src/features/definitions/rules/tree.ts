import type { Condition, Leaf } from "../schema/condition.ts";

// How a tree of conditions is changed by hand. A group that is made or left by these has two conditions at least: one of
// nothing would hold always or never, and one of one says no more than what is in it.

/** The way to a condition from the top: which one of each group. What stands under a `not` is its first. */
export type Path = readonly number[];

export type Joiner = "all" | "any";

/** What a line of the editor shows: a question or a group, and whether it is turned around by a `not` over it. */
export type Line =
  | { readonly isTurned: boolean; readonly leaf: Leaf }
  | { readonly isTurned: boolean; readonly joiner: Joiner; readonly conditions: readonly Condition[] };

/** A condition as one line; of several `not`s over each other, two undo each other. */
export function lineOf(condition: Condition): Line {
  if ("not" in condition) {
    const inner = lineOf(condition.not);
    return { ...inner, isTurned: !inner.isTurned };
  }
  if ("all" in condition) return { isTurned: false, joiner: "all", conditions: condition.all };
  if ("any" in condition) return { isTurned: false, joiner: "any", conditions: condition.any };
  return { isTurned: false, leaf: condition };
}

/** The other way round: the condition that shows as this line. */
export function ofLine(line: Line): Condition {
  const condition = "leaf" in line ? line.leaf : grouped(line.joiner, line.conditions);
  return line.isTurned ? { not: condition } : condition;
}

/** The tree with something else in a place, the path leading through lines; null takes out what is there. */
export function changedAt(
  tree: Condition,
  [first, ...rest]: Path,
  change: (condition: Condition) => Condition | null,
): Condition | null {
  if (first === undefined) return change(tree);
  const line = lineOf(tree);
  if ("leaf" in line) return tree;
  const conditions = line.conditions.flatMap((condition, at) => {
    const changed = at === first ? changedAt(condition, rest, change) : condition;
    return changed === null ? [] : [changed];
  });
  const [only, ...others] = conditions;
  if (only === undefined) return null;
  if (others.length > 0) return ofLine({ ...line, conditions });
  return line.isTurned ? turned(only) : only;
}

/** One more condition at the end of a group; what is no group becomes one of the two. */
export function withOneMore(tree: Condition, joiner: Joiner, added: Condition): Condition {
  const line = lineOf(tree);
  if ("leaf" in line) return grouped(joiner, [tree, added]);
  return ofLine({ ...line, conditions: [...line.conditions, added] });
}

/** A condition turned around: `not` over it, or taken from it. */
export function turned(condition: Condition): Condition {
  const line = lineOf(condition);
  return ofLine({ ...line, isTurned: !line.isTurned });
}

/** The conditions of a group with one of them a place up (-1) or down (1), where there is such a place. */
export function moved(conditions: readonly Condition[], at: number, by: -1 | 1): readonly Condition[] {
  const [one, other] = [conditions[at], conditions[at + by]];
  if (one === undefined || other === undefined) return conditions;
  return conditions.with(at, other).with(at + by, one);
}

function grouped(joiner: Joiner, conditions: readonly Condition[]): Condition {
  return joiner === "all" ? { all: conditions } : { any: conditions };
}
