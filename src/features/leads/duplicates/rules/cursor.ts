import { z } from "zod";

/** Where a pair stands among all, which are ordered by how certain they are. */
export type Place = { readonly leadId: string; readonly otherId: string; readonly similarity: number };

const place = z.tuple([z.number().min(0).max(1), z.uuid(), z.uuid()]);

/** A cursor for what comes behind a pair. */
export function cursorAt({ similarity, leadId, otherId }: Place): string {
  return Buffer.from(JSON.stringify([similarity, leadId, otherId])).toString("base64url");
}

/** The place that a cursor means; null for what none of ours says. */
export function placeOf(cursor: string): Place | null {
  try {
    const { data } = place.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return data ? { similarity: data[0], leadId: data[1], otherId: data[2] } : null;
  } catch {
    return null;
  }
}
