import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";
import { type Actor, memberBehind } from "../actor.ts";

/** What a transaction may see; the row-level security policies read it from the settings app.workspace and so on. */
export type Scope = {
  readonly workspaceId: string | null;
  readonly memberId: string | null;
  /** Sign-in and the worker's rounds look for people and workspaces before they stand inside one. */
  readonly identifying: boolean;
  readonly readOnly: boolean;
};

/** The connection on which a transaction runs, once it has begun. */
export type Connection = { client?: PoolClient };

/** A transaction that is about to begin, and how long each of its statements may take; null for as long as usual. */
export type Beginning = Scope & { readonly connection: Connection; readonly statementSeconds: number | null };

/** Set around the start of a transaction; src/platform/database/pool.ts reads it, and names the connection, when Prisma says BEGIN. */
export const beginningScope = new AsyncLocalStorage<Beginning>();

/** What an actor sees: their workspace, and as a person what is theirs alone. */
export function scopeOf(actor: Actor, readOnly: boolean): Scope {
  const memberId = memberBehind(actor);
  return { workspaceId: actor.workspaceId, memberId, identifying: false, readOnly };
}
