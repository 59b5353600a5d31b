import type { TimelineEvent } from "../../timeline/schema.ts";
import type { KeptChange } from "../schema.ts";
import type { Standing } from "./standing.ts";

type Revisions = Pick<KeptChange, "from" | "revision">;

/** What an import that changed nothing of a lead since it made it would remember of it. */
export const asMade: Revisions = { from: 1, revision: 1 };

/**
 * Whether a lead that an import made may go when that is taken back: it stands as the import left it, and nobody else had to do
 * with it; that the definition in force handed it over is nobody. `gone` are the imports that are taken back themselves: what they
 * told counts no more.
 */
export function isUntouched(
  { revision, events }: Pick<Standing, "revision" | "events">,
  left: Revisions,
  gone: ReadonlySet<string>,
): boolean {
  if (left.from !== asMade.from || revision !== left.revision) return false;
  return events.every(({ origin, importId }) => origin === "definition" || (importId !== null && gone.has(importId)));
}

/** Whether an import brought a lead in itself, and didn't come to it when the one that had was taken back. */
export function isMadeBy(events: readonly TimelineEvent[], importId: string): boolean {
  return events.some(({ type, importId: by }) => type === "received" && by === importId);
}

/** A timeline as it would be if an import had told nothing. */
export function withoutImport(events: readonly TimelineEvent[], importId: string): TimelineEvent[] {
  return events.filter((event) => event.importId !== importId);
}
