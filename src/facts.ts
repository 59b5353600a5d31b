import type { z } from "zod";
import type { AnyFact, FactOf, Reaction } from "./features/activity/schema.ts";
import { notifying } from "./features/notifications/reactions.ts";
import { accountFactSentence } from "./features/workspace/account/rules.ts";
import { accountFacts } from "./features/workspace/account/schema.ts";
import { apiKeyFactSentence } from "./features/workspace/api-keys/rules.ts";
import { apiKeyFacts } from "./features/workspace/api-keys/schema.ts";
import { calendarFactSentence } from "./features/workspace/calendars/rules/changes.ts";
import { calendarFacts } from "./features/workspace/calendars/schema.ts";
import { cycleFactSentence } from "./features/workspace/cycles/rules.ts";
import { cycleFacts } from "./features/workspace/cycles/schema.ts";
import { invitationFactSentence } from "./features/workspace/invitations/rules/decisions.ts";
import { invitationFacts } from "./features/workspace/invitations/schema.ts";
import { peopleFactSentence } from "./features/workspace/people/rules/sentences.ts";
import { peopleFacts } from "./features/workspace/people/schema.ts";
import { workspaceFactSentence } from "./features/workspace/rules.ts";
import { workspaceFacts } from "./features/workspace/schema.ts";
import { sessionFactSentence } from "./features/workspace/sessions/rules.ts";
import { sessionFacts } from "./features/workspace/sessions/schema.ts";

/** Who reacts to what. Each follows the facts by itself, so their order here means nothing. */
export const reactions: readonly Reaction[] = [notifying];

export const reactionNames = reactions.map(({ name }) => name);

/** Everything that can have happened: the payload of each `noun.past_verb`, and the facts as words after their actor's name. */
const nouns = [
  noun(workspaceFacts, workspaceFactSentence),
  noun(peopleFacts, peopleFactSentence),
  noun(invitationFacts, invitationFactSentence),
  noun(accountFacts, accountFactSentence),
  noun(sessionFacts, sessionFactSentence),
  noun(calendarFacts, calendarFactSentence),
  noun(cycleFacts, cycleFactSentence),
  noun(apiKeyFacts, apiKeyFactSentence),
];

/** A fact out of the trail as a sentence to be read after its actor's name; the bare type where this version doesn't know it. */
export function factSentence(recorded: AnyFact): string {
  return nouns.map((sentence) => sentence(recorded)).find((sentence) => sentence !== null) ?? recorded.type;
}

/** What one feature declared: parses a payload again and puts it into words; null for facts that aren't the feature's. */
function noun<Schemas extends Readonly<Record<string, z.ZodType>>>(
  schemas: Schemas,
  sentence: (fact: FactOf<Schemas>) => string,
) {
  return ({ type, payload }: AnyFact): string | null => {
    const parsed = schemas[type]?.safeParse(payload);
    return parsed?.success ? sentence({ type, payload: parsed.data } as FactOf<Schemas>) : null;
  };
}
