import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "../actor.ts";
import type { Proof } from "../authorize.ts";
import { announce } from "../notices.ts";
import { isRefusal } from "../refusals.ts";
import { client, type OpenClient, type Reads, type Writes } from "./client.ts";
import { type CopyRows, copying } from "./copy.ts";
import { isDeadlock, translateError } from "./errors.ts";
import { type Beginning, beginningScope, type Connection, type Scope, scopeOf } from "./scope.ts";
import { inTurn } from "./turns.ts";

/** An open transaction inside one workspace. Reading is free there, writing takes the proof that somebody may. */
export type Transaction = {
  readonly read: Reads;
  readonly write: (proof: Proof) => Writes;
  /** Statements of a library that brings its own SQL and takes part in the transaction. */
  readonly sql: (proof: Proof) => (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  /** Rows by COPY into a temporary table: for thousands at once. See copy.ts. */
  readonly copy: (proof: Proof) => CopyRows;
  /** Ids of the facts recorded in it so far, oldest first; the worker hears of them after the commit. */
  readonly facts: string[];
  /** Topics noted in it as changed without a fact; open pages hear of them after the commit. */
  readonly topics: string[];
};

/** How long a transaction may take, and where that is more than usual, each statement in it. */
export type Longest = { readonly seconds: number; readonly ofStatement?: number };

type Open = Transaction & { readonly scope: Scope; isOver: boolean };
const open = new AsyncLocalStorage<Open>();

/**
 * The one door for writing: runs `act` in a transaction in the actor's workspace, or joins the one that is open already.
 * A refusal of the outermost rolls back whatever was written before it; who calls a command inside a command passes its
 * refusal on. Deadlocks and serialization failures are tried again, so `act` must have no effect outside the database.
 * Throws `Refused("database_unavailable")` when there is no connection to be had. A job may take more than the usual seconds, and waits for its turn among the like.
 */
export async function inTransaction<Result>(
  actor: Actor,
  act: (tx: Transaction) => Promise<Result>,
  longest?: Longest,
): Promise<Result> {
  const scope = scopeOf(actor, false);
  const outer = open.getStore();
  return outer ? act(joinable(outer, scope)) : beginInTurn(scope, act, longest);
}

/**
 * The one door for reading: a read-only transaction in the actor's workspace, or the one that is open already, which ends when it
 * would. What looks at all leads may take more than the usual seconds, and waits for its turn among the like.
 */
export async function reading<Result>(
  actor: Actor,
  read: (db: Reads) => Promise<Result>,
  longest?: Longest,
): Promise<Result> {
  const scope = scopeOf(actor, true);
  const outer = open.getStore();
  return outer ? read(joinable(outer, scope).read) : beginInTurn(scope, (tx) => read(tx.read), longest);
}

/** The door before any workspace is known: who is this person, what is there to do for the worker. Used by platform only. */
export async function identifying<Result>(act: (db: Writes) => Promise<Result>): Promise<Result> {
  const scope = { workspaceId: null, memberId: null, identifying: true, readOnly: false };
  return inScope(scope, (db) => act(db));
}

/** The open transaction, if what the inner one would see and do is just what the outer one may. */
function joinable(outer: Open, inner: Scope): Open {
  if (outer.isOver) throw new Error("a transaction that is over can't be joined: something was not awaited in it");
  if (outer.scope.workspaceId !== inner.workspaceId) {
    throw new Error("a transaction of one workspace can't be joined by an actor of another");
  }
  if (outer.scope.memberId !== inner.memberId) {
    throw new Error("a transaction of one actor can't be joined by a person who sees more or less");
  }
  if (outer.scope.readOnly && !inner.readOnly) throw new Error("a command can't join a transaction that only reads");
  return outer;
}

function beginInTurn<Result>(
  scope: Scope,
  act: (tx: Transaction) => Promise<Result>,
  longest?: Longest,
): Promise<Result> {
  return longest ? inTurn(() => begin(scope, act, longest)) : begin(scope, act);
}

async function begin<Result>(
  scope: Scope,
  act: (tx: Transaction) => Promise<Result>,
  longest?: Longest,
): Promise<Result> {
  const facts: string[] = [];
  const topics: string[] = [];
  const result = await inScope(
    scope,
    (db, connection) => {
      facts.length = 0;
      topics.length = 0;
      const write = (proof: Proof) => writable(db, scope, proof);
      const sql = (proof: Proof) => statements(write(proof));
      const copy = (proof: Proof) => {
        write(proof);
        return copying(connection);
      };
      const tx: Open = { scope, facts, topics, read: db, write, sql, copy, isOver: false };
      return open
        .run(tx, () => act(tx))
        .finally(() => {
          tx.isOver = true;
        });
    },
    longest,
  );
  if (!scope.workspaceId || isRefusal(result)) return result;
  if (facts.length > 0) announce("facts", scope.workspaceId);
  else if (topics.length > 0) announce("topics", scope.workspaceId);
  return result;
}

function writable(db: OpenClient, scope: Scope, proof: Proof): OpenClient {
  if (proof.actor.workspaceId === scope.workspaceId) return db;
  throw new Error("a proof given in one workspace can't write in another");
}

function statements(db: OpenClient) {
  return async (text: string, values: unknown[] = []) => ({
    rows: await db.$queryRawUnsafe<unknown[]>(text, ...values),
  });
}

async function inScope<Result>(
  scope: Scope,
  act: (db: OpenClient, connection: Connection) => Promise<Result>,
  longest?: Longest,
  tries = 3,
): Promise<Result> {
  const beginning: Beginning = { ...scope, connection: {}, statementSeconds: longest?.ofStatement ?? null };
  try {
    return await beginningScope.run(beginning, () =>
      client.$transaction(
        (db) => act(db, beginning.connection).then(rollBackRefusal),
        longest && { timeout: longest.seconds * 1_000 },
      ),
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Result;
    if (tries > 1 && isDeadlock(error)) {
      // Not at once and not in step with the other one.
      await wait(10 + Math.random() * 40);
      return inScope(scope, act, longest, tries - 1);
    }
    throw translateError(error);
  }
}

function rollBackRefusal<Result>(outcome: Result): Result {
  if (isRefusal(outcome)) throw new RolledBack(outcome);
  return outcome;
}

/** Carries a refusal out of Prisma's transaction, which rolls back only when something is thrown. */
class RolledBack extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("refused");
    this.outcome = outcome;
  }
}
