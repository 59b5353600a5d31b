import type { Day } from "#platform/day.ts";
import type { FieldValue, Stage } from "../../schema.ts";
import type { EventType } from "../../timeline/schema.ts";
import type { Channel, Direction } from "./dictionary.ts";

/** What the cells of a row say, by what their columns mean. Cells that say nothing are missing. */
export type Told = {
  readonly texts: Map<string, string>;
  readonly moments: Map<string, Date>;
  readonly days: Map<string, Day>;
  readonly amounts: Map<string, number>;
  readonly answers: Map<string, boolean>;
  readonly fields: Record<string, FieldValue>;
  stage: Stage | null;
  event: EventType | null;
  channel: Channel | "none" | null;
  direction: Direction | null;
  ownerId: string | null;
};

/** What a row has told before any of its cells was read. */
export function nothingTold(): Told {
  return {
    texts: new Map(),
    moments: new Map(),
    days: new Map(),
    amounts: new Map(),
    answers: new Map(),
    fields: {},
    stage: null,
    event: null,
    channel: null,
    direction: null,
    ownerId: null,
  };
}
