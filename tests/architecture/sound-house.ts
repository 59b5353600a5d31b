import type { House } from "./source.ts";

/** A small house that keeps every law, and comes as near to breaking each as an honest one does. */
export const soundHouse: House = {
  "README.md": "Open http://localhost:3000/home and sign in.",
  "src/README.md": "The map.",
  "src/facts.ts":
    'import { reactions } from "#features/workspace/reactions.ts";\nexport const registered = [...reactions];',
  "src/platform/env.ts": "export const env = process.env;",
  "src/platform/authorize.ts": "export type Verb = { name: string };",
  "src/platform/common-passwords.ts": "export const common = [];",
  "src/platform/database/client.ts":
    'import pg from "pg";\nimport { PrismaClient } from "./generated/client.ts";\nimport { env } from "../env.ts";\nexport const client = new PrismaClient(new pg.Pool(env));\nexport type Reads = typeof client;',
  "src/platform/database/transaction.ts":
    'import { client, type Reads } from "./client.ts";\nexport type Transaction = { read: Reads };\nexport const inTransaction = () => client;\nexport const reading = () => client;\nexport const identifying = () => client;',
  "src/platform/jobs.ts":
    'import { identifying } from "./database/transaction.ts";\nexport const jobs = () => identifying();',
  "src/ui/card.tsx": 'export const Card = () => <p className="bg-surface text-sales/80">Don\'t blame.</p>;',
  "src/ui/theme-switch.tsx":
    '"use client";\nimport { Card } from "./card.tsx";\nexport const ThemeSwitch = () => <Card />;',
  "src/features/activity/queries.ts":
    'import type { Reads } from "#platform/database/client.ts";\nimport { reading } from "#platform/database/transaction.ts";\nexport const listFacts = (db: Reads = reading()) => db.$queryRaw<{ updated_at: string }[]>`SELECT updated_at FROM fact FOR UPDATE`;',
  "src/features/activity/commands.ts": `import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
export const lockFact = (tx: Transaction = inTransaction()) => tx.read.$queryRaw\`SELECT 1 FROM fact FOR NO KEY UPDATE\`;
export const forget = (tx: Transaction, proof: Proof) => tx.write(proof).$queryRaw\`DELETE FROM fact RETURNING id\`;`,
  "src/features/workspace/schema.ts":
    'import { z } from "zod";\nexport const renaming = z.object({ name: z.string() });',
  "src/features/workspace/rules/names.ts": `import type { Renaming } from "../schema.ts";
// new Date() would ask the clock, and import { now } from "./clock.ts" would hide it.
export const isLate = (due: Date, now: Date) => due.getTime() < new Date(now).getTime();
export const sentence = "Don't process.env, don't fetch(), don't await Date.now().";
export const share = (window: { from: Date }, document: { clauses: number }) => window.from && document.clauses;`,
  "src/features/workspace/policy.ts":
    'import type { Verb } from "#platform/authorize.ts";\nexport const rename: Verb = { name: "rename" };',
  "src/features/workspace/commands.ts":
    'import { inTransaction } from "#platform/database/transaction.ts";\nimport { rename } from "./policy.ts";\nimport { isLate } from "./rules/names.ts";\nexport const renameWorkspace = () => [inTransaction, rename, isLate, new Date()];',
  "src/features/workspace/reactions.ts":
    'import { renameWorkspace } from "./commands.ts";\nexport const reactions = [renameWorkspace];',
  "src/features/workspace/actions.ts":
    '"use server";\nimport { renameWorkspace } from "./commands.ts";\nexport const renameAction = async () => renameWorkspace();',
  "src/features/workspace/calendars/queries.ts":
    'import { listFacts } from "#features/activity/queries.ts";\nexport const findCalendar = () => listFacts();',
  "src/features/workspace/components/rename-form.tsx": `"use client";
import { Card } from "#ui/card.tsx";
import { renameAction } from "../actions.ts";
import type { findCalendar } from "../calendars/queries.ts";
export const RenameForm = ({ calendar }: { calendar: ReturnType<typeof findCalendar> }) => <Card action={renameAction} />;`,
  "src/app/(workspace)/settings/[id]/page.tsx":
    'import { RenameForm } from "#features/workspace/components/rename-form.tsx";\nexport default function Page() {\n  return <RenameForm />;\n}',
  "src/app/icon.svg": "<svg />",
  "src/launch/bootstrap.js": "const npm = process.env.npm_execpath;",
  "src/launch/start.ts":
    'import { env } from "#platform/env.ts";\nawait new Promise((resolve) => setTimeout(resolve, env.PORT));',
  "src/launch/bench.ts": 'import { runBench } from "../../tests/bench/run.ts";\nawait runBench();',
  "tests/bench/run.ts": "export async function runBench() {}",
  "tests/rules/names.test.ts": 'it("finds the time a request took irrelevant", () => {});',
};
