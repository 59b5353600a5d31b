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
  "src/platform/database/door.ts":
    'import pg from "pg";\nimport { PrismaClient } from "./generated/client.ts";\nimport { env } from "../env.ts";\nexport const pool = new pg.Pool(env);\nexport const open = () => new PrismaClient(pool);',
  "src/ui/card.tsx": 'export const Card = () => <p className="bg-surface text-sales/80">Don\'t blame.</p>;',
  "src/ui/theme-switch.tsx":
    '"use client";\nimport { Card } from "./card.tsx";\nexport const ThemeSwitch = () => <Card />;',
  "src/features/activity/queries.ts":
    'import { open } from "#platform/database/door.ts";\nexport const listFacts = () => open().$queryRaw`select 1`;',
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
    'import { open } from "#platform/database/door.ts";\nimport { rename } from "./policy.ts";\nimport { isLate } from "./rules/names.ts";\nexport const renameWorkspace = () => [open, rename, isLate, new Date()];',
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
  "tests/rules/names.test.ts": 'it("finds the time a request took irrelevant", () => {});',
};
