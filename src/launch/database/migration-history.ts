import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";

/** One folder of prisma/migrations; `checksum` is the SHA-256 of its `migration.sql` in hex. */
export type Migration = { name: string; sql: string; checksum: string };

/** What the database remembers of a migration; not finished only if Prisma's own `migrate` broke off in it. */
export const recordedMigration = z.object({ name: z.string(), checksum: z.string(), isFinished: z.boolean() });
export type RecordedMigration = z.infer<typeof recordedMigration>;

/** The migrations yet to be applied, oldest first. Refuses if the database's history isn't the beginning of this one. */
export function pendingMigrations(migrations: Migration[], recorded: RecordedMigration[]): Migration[] {
  for (const { name, checksum, isFinished } of recorded) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) {
      throw new CannotStart(
        `The database has the migration ${name}, which this version of Common Ground doesn't know: start the version that brought it.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new CannotStart(
        `The migration ${name} was changed after it had been applied: put its file back and write a new migration instead.`,
      );
    }
    if (!isFinished) {
      throw new CannotStart(
        `The migration ${name} broke off: settle it with "prisma migrate resolve", then start again.`,
      );
    }
  }
  const names = new Set(recorded.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}
