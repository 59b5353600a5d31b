import { join } from "node:path";
import { z } from "zod";
import { withClient } from "#launch/database/client.ts";
import type { DatabaseUrls } from "#launch/database/roles.ts";
import { findFreePort } from "#launch/network/ports.ts";
import { startChild } from "#launch/processes/children.ts";
import { holdOutput } from "#launch/processes/output.ts";
import { runProgram } from "#launch/processes/program.ts";
import { startServer, untilHealthy } from "#launch/processes/server.ts";
import { workerArgs } from "#launch/processes/worker.ts";
import { step } from "#launch/steps.ts";
import type { Bench } from "./bar.ts";
import { startOwnDatabase } from "./own-database.ts";
import type { Firm, OwnSite } from "./site.ts";

/** Starts what `npm start` starts, on a database made anew, and signs somebody in there. */
export async function startOwnSite(bench: Bench): Promise<OwnSite> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const { urls, settings } = await startOwnDatabase(bench, join(bench.dataDir, "site"), address);
  const people = await layOutData(settings, urls);
  await serve(bench, settings, port, address);
  const firms: Firm[] = [];
  for (const { admin, onlooker } of people.firms) {
    firms.push({ admin: await startSession(address, admin), onlooker: await startSession(address, onlooker) });
  }
  return { address, cookie: await startSession(address, people.sofia), firms, database: urls.owner, settings };
}

const signInSchema = z.object({ email: z.string(), password: z.string() });
type SignIn = z.infer<typeof signInSchema>;
const peopleSchema = z.object({
  sofia: signInSchema,
  firms: z.array(z.object({ admin: signInSchema, onlooker: signInSchema })),
});

function layOutData(settings: Record<string, string>, { owner }: DatabaseUrls) {
  return step("Data", async (note) => {
    note("laying out");
    const printed = await runProgram(["tests/bench/seed.ts"], settings, "The data could not be laid out.");
    // Else autovacuum would choose the middle of a measurement for it.
    await withClient(owner, (client) => client.query("vacuum analyze"));
    note("10,000 facts");
    return peopleSchema.parse(JSON.parse(printed));
  });
}

function serve(bench: Bench, settings: Record<string, string>, port: number, address: string): Promise<void> {
  return step("Server", async (note) => {
    const { print, peek } = holdOutput();
    const shared = { env: settings, print, onSpawn: bench.addChild };
    const server = startServer({ ...shared, mode: "production", host: "127.0.0.1", port });
    bench.closing.defer(server.end);
    await untilHealthy(server, address, peek);
    const worker = startChild({ ...shared, name: "The worker", args: workerArgs });
    bench.closing.defer(worker.end);
    note(`on port ${port}, with its worker`);
  });
}

async function startSession(address: string, signIn: SignIn): Promise<string> {
  const response = await fetch(`${address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(signIn),
  });
  const [cookie] = response.headers.getSetCookie().map((header) => header.split(";")[0]);
  if (!cookie) throw new Error(`The sign-in answered ${response.status}: ${await response.text()}`);
  return cookie;
}
