import { globSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Cast } from "../../factories/workspace.ts";
import { listPages, urlOf } from "../../setup/pages.ts";
import type { Knock } from "./knocks.ts";

/** The part of the access matrix about one noun: who gets which status at its doors, and how to knock there. */
export type Doors = {
  /** A line for each door under a line that names the callers, in their order (callers.ts). */
  readonly expected: string;
  /** What must be in the house before anybody knocks. */
  readonly prepare?: (house: Cast) => Promise<unknown>;
  /** What only reads; it must change nothing for anybody. */
  readonly reading: Readonly<Record<string, Knock>>;
  readonly writing: Readonly<Record<string, Knock>>;
};

/** Every way into the app that its sources offer: "page /activity", "GET /api/ready", "action workspace/signOutAction". */
export function listDoors(): string[] {
  return [
    ...listPages().map((path) => `page ${path}`),
    ...routes(),
    ...serverActions().map(({ name }) => `action ${name}`),
  ].sort();
}

/** The address of a server action in the build: the id that a form sends, and a page that it may be sent to. */
export function findAction(name: string): { id: string; page: string } {
  const action = serverActions().find((candidate) => candidate.name === name);
  if (!action) throw new Error(`the build has no action ${name}`);
  return action;
}

function routes(): string[] {
  return globSync("src/app/**/route.ts").flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    const exported = methods.filter((method) => new RegExp(`\\b(const|function|as) ${method}\\b`).test(source));
    return exported.map((method) => `${method} ${urlOf(file)}`);
  });
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

type ServerAction = { readonly name: string; readonly id: string; readonly page: string };
let actions: readonly ServerAction[] | null = null;

/** Read once: each knock at an action asks for them. */
function serverActions(): readonly ServerAction[] {
  actions ??= readServerActions();
  return actions;
}

function readServerActions(): ServerAction[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    name: `${/features\/(.+)\/actions/.exec(filename)?.[1]}/${exportedName}`,
    id,
    page: urlOf(`src/${Object.keys(workers)[0]}`),
  }));
}
