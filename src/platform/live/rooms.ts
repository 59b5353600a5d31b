import { setTimeout as wait } from "node:timers/promises";
import { log } from "../log.ts";
import { listen } from "../notices.ts";
import { ending } from "./ending.ts";
import { listChanges, type TopicsOf } from "./list-changes.ts";
import { beatEvent, type Changes, newsEvent } from "./news.ts";
import { findFallen } from "./standing.ts";
import type { Stream } from "./stream.ts";

/** The open pages of one workspace, and how far they have been told. */
type Room = {
  readonly workspaceId: string;
  readonly streams: Set<Stream>;
  position: bigint;
  /** Ids of changes from the position on that were told already: they are found again until they settle. */
  told: ReadonlySet<string>;
};

export type Rooms = {
  readonly enter: (stream: Stream, position: bigint) => void;
  readonly leave: (stream: Stream) => void;
  /** How many pages a session has open here. */
  readonly count: (workspaceId: string, sessionId: string) => number;
};

const beatMs = 15_000;
// The first change is told at once; what follows within this time goes together, however many write.
const breathMs = 200;
/** Facts of these nouns may have ended a session or changed a role. */
const ofPeople = ["session", "member", "head", "acting_head"];

/**
 * The streams of this process. One connection listens for all of them, and what notices have announced is asked for in one
 * question, however many pages are open and in however many workspaces; nothing where nobody listens. When the process ends,
 * so do all streams.
 */
export function openRooms(topicsOf: TopicsOf): Rooms {
  const rooms = new Map<string, Room>();
  const due = new Set<string>();
  let isTelling = false;

  void listen("common-ground live", ["facts", "topics"], hear, ending);
  setInterval(beat, beatMs).unref();
  ending.addEventListener("abort", () => {
    for (const stream of streamsOf(rooms.values())) stream.end();
  });

  return {
    enter(stream, position) {
      const { workspaceId } = stream.person;
      const room = rooms.get(workspaceId) ?? { workspaceId, streams: new Set(), position, told: new Set() };
      rooms.set(workspaceId, room);
      room.streams.add(stream);
    },
    leave(stream) {
      const room = rooms.get(stream.person.workspaceId);
      room?.streams.delete(stream);
      if (room?.streams.size === 0) rooms.delete(room.workspaceId);
    },
    count(workspaceId, sessionId) {
      const streams = [...(rooms.get(workspaceId)?.streams ?? [])];
      return streams.filter(({ person }) => person.sessionId === sessionId).length;
    },
  };

  function hear(workspaceIds: readonly string[]) {
    for (const id of workspaceIds) if (rooms.has(id)) due.add(id);
    void tellDue();
  }

  /** Finds what a lost notice would have told, ends the streams of sessions that ran out, and says that all is well. */
  function beat() {
    endFallen(streamsOf(rooms.values())).catch(logFailure);
    for (const { streams, position } of rooms.values()) for (const stream of streams) stream.send(beatEvent(position));
    hear([...rooms.keys()]);
  }

  async function tellDue() {
    if (isTelling) return;
    isTelling = true;
    while (due.size > 0) {
      const asked = [...due].flatMap((id) => rooms.get(id) ?? []);
      due.clear();
      await tell(asked).catch(logFailure);
      await wait(breathMs);
    }
    isTelling = false;
  }

  async function tell(asked: readonly Room[]) {
    const found = await listChanges(asked, topicsOf);
    const news = asked.flatMap((room) => takeNews(room, found.get(room.workspaceId)) ?? []);
    const shaken = news.filter(({ changes }) =>
      changes.some(({ topics }) => topics.some((it) => ofPeople.includes(it))),
    );
    if (shaken.length > 0) await endFallen(streamsOf(shaken.map(({ room }) => room)));
    for (const { room, ...changes } of news) {
      const event = newsEvent(changes);
      for (const stream of room.streams) stream.send(event);
    }
  }
}

/** Moves a room on, and answers what it has not been told yet; null if that is nothing. */
function takeNews(room: Room, found: Changes | undefined) {
  if (!found) return null;
  const changes = found.changes.filter(({ id }) => !room.told.has(id));
  room.position = found.position;
  room.told = new Set(found.changes.map(({ id }) => id));
  return changes.length > 0 ? { room, position: found.position, changes } : null;
}

async function endFallen(streams: readonly Stream[]) {
  const fallen = new Set(await findFallen(streams.map(({ person }) => person)));
  for (const stream of streams) if (fallen.has(stream.person)) stream.end();
}

function streamsOf(rooms: Iterable<Room>): Stream[] {
  return [...rooms].flatMap(({ streams }) => [...streams]);
}

function logFailure(error: unknown) {
  log.warn({ err: error }, "open pages could not be told");
}
