import type { Reads } from "#platform/database/client.ts";

/**
 * The time zone in which a command counts days, held until its transaction ends: while anybody counts, the counts are not made
 * anew in another zone. Writers don't wait for each other here.
 */
export async function holdCountingZone(db: Reads, workspaceId: string): Promise<string> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('tallies ' || ${workspaceId}, 0))::text`;
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  return timeZone;
}
