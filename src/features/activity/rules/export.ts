import { Temporal } from "temporal-polyfill";
import type { RecordedFact } from "../schema.ts";

/** The columns of an exported trail. */
export const exportColumns = ["id", "recordedAt", "actor", "actorId", "type", "sentence", "payload"] as const;

/** One fact as cells under those columns: the instant in ISO 8601 with the offset of `timeZone`, the payload as JSON. */
export function exportCells(fact: RecordedFact, sentence: string, timeZone: string): string[] {
  const { id, recordedAt, actor, type, payload } = fact;
  const instant = Temporal.Instant.fromEpochMilliseconds(recordedAt.getTime());
  const at = instant.toString({ timeZone, fractionalSecondDigits: 3 });
  return [id, at, actor.name, actor.id ?? "", type, sentence, JSON.stringify(payload)];
}
