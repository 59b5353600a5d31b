import type { Reads } from "#platform/database/client.ts";

/** Whether a file lies here that has not landed to its end: nobody knows yet of whom it tells. */
export async function hasWaitingFiles(db: Reads, workspaceId: string): Promise<boolean> {
  const found = await db.importPart.findFirst({ where: { workspaceId }, select: { importId: true } });
  return found !== null;
}
