import type { TimelineEvent } from "../../timeline/schema.ts";
import type { Standing } from "./standing.ts";

/**
 * Whether a lead that an import made may go when that is taken back: nobody else had to do with it since. `writtenRevision` is
 * the one at which the import left it.
 */
export function isUntouched({ revision, events }: Standing, importId: string, writtenRevision: number): boolean {
  return revision === writtenRevision && withoutImport(events, importId).length === 0;
}

/** A timeline as it would be if an import had told nothing. */
export function withoutImport(events: readonly TimelineEvent[], importId: string): TimelineEvent[] {
  return events.filter((event) => event.importId !== importId);
}
