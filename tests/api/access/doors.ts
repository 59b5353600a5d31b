import { globSync, readFileSync } from "node:fs";
import { z } from "zod";
import { listPages, urlOf } from "../../setup/pages.ts";

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

function serverActions(): { name: string; id: string; page: string }[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    name: `${filename.split("/").at(-2)}/${exportedName}`,
    id,
    page: urlOf(`src/${Object.keys(workers)[0]}`),
  }));
}
