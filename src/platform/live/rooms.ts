import { setTimeout as wait } from "node:timers/promises";
import { log } from "../log.ts";
import { listen } from "../notices.ts";
import { ending } from "./ending.ts";
import { beatEvent, type Changes, newsEvent } from "./news.ts";
import { findFallen } from "./standing.ts";
import type { Stream } from "./stream.ts";

/** What changed in a workspace from a position on. */
export type ListChanges = (workspaceId: string, since: bigint) => Promise<Changes>;

/** The open pages of one workspace, and how far they have been told. */
type Room = {
  readonly workspaceId: string;
  readonly streams: Set<Stream>;
  position: bigint;
  /** Ids of changes from the position on that were told already: they are found again until they settle. */
  told: ReadonlySet<string>;
  isTelling: boolean;
  isBehind: boolean;
};

export type Rooms = {
  readonly enter: (stream: Stream, position: bigint) => void;
  readonly leave: (stream: Stream) => void;
  /** How many pages a session has open here. */
  readonly count: (workspaceId: string, sessionId: string) => number;
};

const beatMs = 15_000;
// The first change is told at once; what follows within a tenth of a second goes together, however many write.
const breathMs = 100;

/**
 * The streams of this process. One connection listens for all of them, and a notice costs one question for its workspace
 * however many pages are open there; none where nobody listens. When the process ends, so do all streams.
 */
export function openRooms(listChanges: ListChanges): Rooms {
  const rooms = new Map<string, Room>();

  void listen("common-ground live", ["facts", "topics"], hear, ending);
  setInterval(beat, beatMs).unref();
  ending.addEventListener("abort", () => {
    for (const { streams } of [...rooms.values()]) for (const stream of [...streams]) stream.end();
  });

  return {
    enter(stream, position) {
      const { workspaceId } = stream.person;
      const room = rooms.get(workspaceId) ?? newRoom(workspaceId, position);
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

  function hear(workspaceIds: string[]) {
    for (const id of workspaceIds) {
      const room = rooms.get(id);
      if (room) void tell(room);
    }
  }

  /** Finds what a lost notice would have told, ends the streams of sessions that ran out, and says that all is well. */
  function beat() {
    for (const room of rooms.values()) {
      void tell(room);
      for (const stream of room.streams) stream.send(beatEvent(room.position));
    }
  }

  async function tell(room: Room) {
    room.isBehind = true;
    if (room.isTelling) return;
    room.isTelling = true;
    while (room.isBehind && room.streams.size > 0) {
      room.isBehind = false;
      await tellOnce(room).catch((error: unknown) => log.warn({ err: error }, "open pages could not be told"));
      await wait(breathMs);
    }
    room.isTelling = false;
  }

  async function tellOnce(room: Room) {
    const { position, changes } = await listChanges(room.workspaceId, room.position);
    const fallen = new Set(await findFallen([...room.streams].map(({ person }) => person)));
    for (const stream of room.streams) if (fallen.has(stream.person)) stream.end();
    const untold = changes.filter(({ id }) => !room.told.has(id));
    room.position = position;
    room.told = new Set(changes.map(({ id }) => id));
    if (untold.length === 0) return;
    const event = newsEvent({ position, changes: untold });
    for (const stream of room.streams) stream.send(event);
  }
}

function newRoom(workspaceId: string, position: bigint): Room {
  return { workspaceId, streams: new Set(), position, told: new Set(), isTelling: false, isBehind: false };
}
