import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { Refused } from "#platform/refusals.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { findGround, type Ground, lookingBack } from "../../outcomes/queries/find-ground.ts";
import { countingQuestionsIn } from "../../queries/counted-events.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import type { Definition } from "../../schema/definition.ts";
import { partConditions } from "../rules/part-conditions.ts";
import type { BacktestInput } from "../schema.ts";

/** What is tried, on which ground, against what. */
export type Trial = {
  readonly ground: Ground;
  readonly definition: Definition;
  /** The one it is compared with; null without one, also where none is in force. */
  readonly other: Definition | null;
  readonly holdoutFrom: string | null;
};

/**
 * Lays out what a back-test asks for whoever may see leads. Throws `Refused("asks_too_much")` for a definition that can't be asked
 * of the database at once.
 */
export function trying<Result>(
  actor: Actor,
  input: BacktestInput,
  now: Date,
  act: (db: Reads, trial: Trial) => Promise<Result>,
): Promise<Result> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const { definition, compareWith, holdoutFrom = null } = input;
  const lay = async (db: Reads) => {
    const { timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const inForce = compareWith === "current" ? await findDefinition(db, workspaceId, now) : null;
    const other = compareWith === "current" ? (inForce?.definition ?? null) : (compareWith ?? null);
    if (asksTooMuch(other ? [definition, other] : [definition])) throw new Refused("asks_too_much");
    const ground = await findGround(db, { workspaceId, now, timeZone }, input);
    return act(db, { ground, definition, other, holdoutFrom });
  };
  return reading(actor, lay, lookingBack);
}

/** What is counted has a column each, and a query has no more of them. */
const mostCounted = 1_500;

function asksTooMuch(definitions: readonly Definition[]): boolean {
  return definitions.some(isTooLarge) || countingQuestionsIn(definitions.flatMap(partConditions)).length > mostCounted;
}
