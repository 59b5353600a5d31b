import type { Person } from "../actor.ts";
import { requireOwnSession } from "../api/caller.ts";
import { problemResponse, thrownResponse } from "../api/problem.ts";
import { take } from "../limits.ts";
import { log } from "../log.ts";
import { refuse } from "../refusals.ts";
import { ending } from "./ending.ts";
import { findChanges, type TopicsOf } from "./list-changes.ts";
import { newsEvent, streamInput } from "./news.ts";
import { openRooms, type Rooms } from "./rooms.ts";
import { openStream } from "./stream.ts";

type Wanted = {
  readonly topicsOf: TopicsOf;
  /** Called when a person's page has gone, unless it never said which one it was. */
  readonly leave: (person: Person, tab: string) => Promise<unknown>;
};

const mostPerSession = 20;
// Sixty at once, and then one more a second: enough for somebody who opens all their tabs anew.
const perSession = { burst: 60, seconds: 1 };

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Without no-transform the answer is compressed, and waits in the compressor for more.
  "Cache-Control": "no-store, no-transform",
  // The same to a proxy before us.
  "X-Accel-Buffering": "no",
};

/**
 * A stream of server-sent events for a signed-in page: first what changed since `cursor`, then what changes, as topics with a
 * cursor each. Ends when the session ends, the role changes, or the process does. Refuses too_many_requests, and restarting.
 */
export function streamEndpoint({ topicsOf, leave }: Wanted) {
  let rooms: Rooms | undefined;
  return async (request: Request): Promise<Response> => {
    try {
      const { actor: person, settledBefore } = await requireOwnSession(request);
      const { allowed, retryAfterSeconds } = await take(`live ${person.sessionId}`, perSession);
      if (!allowed) return problemResponse({ refused: "too_many_requests", retryAfterSeconds });
      if (ending.aborted) return problemResponse(refuse("restarting"));
      rooms ??= openRooms(topicsOf);
      if (rooms.count(person.workspaceId, person.sessionId) >= mostPerSession) {
        return problemResponse({ refused: "too_many_requests", retryAfterSeconds: 60 });
      }
      const { cursor = settledBefore, tab } = streamInput.parse(Object.fromEntries(new URL(request.url).searchParams));
      return new Response(await enter(rooms, person, { cursor, settledBefore, tab }), { headers });
    } catch (error) {
      return thrownResponse(error);
    }
  };

  async function enter(
    rooms: Rooms,
    person: Person,
    { cursor, settledBefore, tab }: { cursor: bigint; settledBefore: bigint; tab: string | undefined },
  ): Promise<ReadableStream<Uint8Array>> {
    const stream = openStream(person, () => {
      rooms.leave(stream);
      if (tab)
        leave(person, tab).catch((error: unknown) => log.warn({ err: error }, "a page that left is still listed"));
    });
    // First into the room, then asked what happened before: what happens in between is told twice rather than never.
    rooms.enter(stream, settledBefore);
    try {
      stream.send(newsEvent(await findChanges(person.workspaceId, cursor, topicsOf)));
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream.body;
  }
}
