import type { FactActor, RecordedFact } from "../schema.ts";

/** The columns of a fact that the trail shows, as Prisma names them. */
export type FactRow = {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly recordedAt: Date;
  readonly actorKind: FactActor["kind"];
  readonly actorId: string | null;
  readonly actorName: string;
};

/** A row of the table of facts as the trail shows it. */
export function recordedFact({ id, type, payload, recordedAt, actorKind, actorId, actorName }: FactRow): RecordedFact {
  return { id, type, payload, recordedAt, actor: { kind: actorKind, id: actorId, name: actorName } };
}
