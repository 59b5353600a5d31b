import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { leadPolicy } from "../../policy.ts";
import { eventAnswerOf } from "../rules/answer.ts";
import { type Milestone, pathOf } from "../rules/path.ts";
import { stepsOf } from "../rules/steps.ts";
import { type Story, storyOf } from "../rules/story.ts";
import type { EventAnswer, TimelineEvent } from "../schema.ts";
import { keptIdOf } from "./merged-leads.ts";
import { eventsOf } from "./stored-events.ts";

/**
 * All that was told of a lead, in the order in which it occurred, corrections and what they correct included; of one that was
 * merged, what is told of the lead that was kept. Refuses not_found.
 */
export async function findTimeline(actor: Actor, leadId: string): Promise<Outcome<EventAnswer[]>> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const id = await keptIdOf(db, workspaceId, leadId);
    const events = (await eventsOf(db, workspaceId, [id])).get(id) ?? [];
    // Every lead has at least come in.
    if (events.length === 0) return refuse("not_found");
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    return inOrder(events).map((event) => eventAnswerOf(event, events, currency));
  });
}

/** The same as people read it: the latest first, with the names of whoever and whatever is in it, and the way it came. */
export async function findStory(actor: Actor, leadId: string): Promise<{ story: Story; path: Milestone[] }> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const id = await keptIdOf(db, workspaceId, leadId);
    const events = (await eventsOf(db, workspaceId, [id])).get(id) ?? [];
    return { story: storyOf(events, await namesIn(db, workspaceId, events)), path: pathOf(stepsOf(events)) };
  });
}

function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** The names behind the ids in a timeline: members, API keys, webhooks, and files by their imports. */
async function namesIn(db: Reads, workspaceId: string, events: readonly TimelineEvent[]) {
  const owners = events.flatMap(({ type, data }) => (type === "assigned" ? (data.ownerId ?? []) : []));
  const actors = events.flatMap(({ actorId }) => actorId ?? []);
  const imports = events.flatMap(({ importId }) => importId ?? []);
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id::text, p.name FROM member m JOIN person p ON p.id = m.person_id
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = ANY(${[...owners, ...actors]}::uuid[])
    UNION ALL
    SELECT id::text, name FROM api_key WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${actors}::uuid[])
    UNION ALL
    SELECT id::text, name FROM hook WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${actors}::uuid[])
    UNION ALL
    SELECT id::text, file_name FROM import WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${imports}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
