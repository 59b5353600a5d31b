"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import type { ThresholdClause } from "../rules/threshold-clause.ts";
import type { Asked, NotTried, Tried } from "../rules/tried.ts";

type Found = Tried | NotTried;

type TriedRoomProps = {
  /** What the draft as it stands comes to; the page waits for it nowhere. */
  coming: Promise<Found>;
  asked: Asked;
  /** The definition's own. */
  threshold: number;
  /** Where another one is written; null where none can be. */
  clause: ThresholdClause | null;
  children: ReactNode;
};

type Room = Omit<TriedRoomProps, "children"> & {
  /** The threshold that is being tried. */
  readonly dragged: number;
  readonly drag: (threshold: number) => void;
  readonly last: { readonly of: Promise<Found>; readonly found: Found } | null;
};

const RoomContext = createContext<Room | null>(null);

/**
 * Around all that shows figures of a draft. While those of a changed draft are on their way, the ones before stay: whoever writes is
 * held up by none of it.
 */
export function TriedRoom({ coming, asked, threshold, clause, children }: TriedRoomProps) {
  const [last, setLast] = useState<Room["last"]>(null);
  const [drag, setDrag] = useState({ from: threshold, to: threshold });
  // What was tried on another threshold is over once the draft has a new one, also when that is taken back.
  if (drag.from !== threshold) setDrag({ from: threshold, to: threshold });
  useEffect(() => {
    let isNewest = true;
    // Where the connection breaks off, the page says so and reads itself anew.
    const keep = (found: Found) => isNewest && setLast({ of: coming, found });
    coming.then(keep, () => {});
    return () => {
      isNewest = false;
    };
  }, [coming]);
  const room = {
    coming,
    asked,
    clause,
    threshold,
    last,
    dragged: drag.from === threshold ? drag.to : threshold,
    drag: (to: number) => setDrag({ from: threshold, to }),
  };
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** What is known of the draft; suspends until the first figures are there. `isOld` while newer ones are on their way. */
export function useTried() {
  const { coming, last, ...room } = useTriedRoom();
  const found = last ? last.found : use(coming);
  return { ...room, found, isOld: last !== null && last.of !== coming };
}

function useTriedRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("Figures of a draft stand outside of their room.");
  return room;
}
