import type { z } from "zod";
import type { AnyFact, Reaction } from "./features/activity/schema.ts";
import { notifying } from "./features/notifications/reactions.ts";
import { workspaceFactSentence } from "./features/workspace/rules.ts";
import { type WorkspaceFact, workspaceFacts } from "./features/workspace/schema.ts";

/** Everything that can have happened. */
type Fact = WorkspaceFact;

/** Who reacts to what. Each follows the facts by itself, so their order here means nothing. */
export const reactions: readonly Reaction[] = [notifying];

export const reactionNames = reactions.map(({ name }) => name);

const factSchemas: Record<string, z.ZodType> = { ...workspaceFacts };

/** A fact out of the trail as a sentence to be read after its actor's name. */
export function factSentence(recorded: AnyFact): string {
  const fact = parseFact(recorded);
  return fact ? workspaceFactSentence(fact) : recorded.type;
}

/** A fact out of the trail with its payload parsed again; null for a type that this version doesn't know. */
function parseFact({ type, payload }: AnyFact): Fact | null {
  const parsed = factSchemas[type]?.safeParse(payload);
  return parsed?.success ? ({ type, payload: parsed.data } as Fact) : null;
}
