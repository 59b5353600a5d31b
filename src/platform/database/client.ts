import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { pool } from "./pool.ts";

/** Prisma over the pool. Only the doors in this folder use it; everybody else goes through them. */
export const client = new PrismaClient({
  adapter: new PrismaPg(pool),
  // How long a transaction may wait for a connection and how long it may take, in milliseconds.
  transactionOptions: { maxWait: 2_000, timeout: 15_000 },
});

type ModelName = Uncapitalize<Prisma.ModelName>;
type ReadingMethod =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";

/** The half of Prisma that changes nothing. `$queryRaw` is here for aggregates and for row locks. */
export type Reads = { readonly [Model in ModelName]: Pick<PrismaClient[Model], ReadingMethod> } & Pick<
  PrismaClient,
  "$queryRaw"
>;

/** Prisma inside a transaction, with the methods that take SQL as a string: for this folder only. */
export type OpenClient = Prisma.TransactionClient;

/** All of Prisma inside a transaction, without the methods that take SQL as a string. */
export type Writes = Omit<OpenClient, "$queryRawUnsafe" | "$executeRawUnsafe">;
