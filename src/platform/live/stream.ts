import type { Person } from "../actor.ts";

/** A page's open stream of events. */
export type Stream = {
  readonly person: Person;
  readonly body: ReadableStream<Uint8Array>;
  /** Sends an event; does nothing once the stream has ended. */
  readonly send: (event: Uint8Array) => void;
  readonly end: () => void;
};

const mostWaitingBytes = 64 * 1_024;

/**
 * Opens a stream to a person's page; `onEnd` is called once, whichever side ends it. A page that doesn't take its events has
 * at most 64 kB of them waiting; then it is cut off, and catches up by cursor when it comes again.
 */
export function openStream(person: Person, onEnd: () => void): Stream {
  let outlet: ReadableStreamDefaultController<Uint8Array> | null = null;
  const finish = () => {
    const last = outlet;
    outlet = null;
    if (last) onEnd();
    return last;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        outlet = controller;
      },
      cancel: () => void finish(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaitingBytes }),
  );
  return {
    person,
    body,
    send(event) {
      if (outlet && (outlet.desiredSize ?? 0) < event.byteLength) finish()?.error(new Error("a page fell behind"));
      outlet?.enqueue(event);
    },
    end: () => finish()?.close(),
  };
}
