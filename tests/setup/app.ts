import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "#launch/network/ports.ts";
import { startChild } from "#launch/processes/children.ts";
import { startServer, untilHealthy } from "#launch/processes/server.ts";
import { workerArgs } from "#launch/processes/worker.ts";
import { buildApp } from "#launch/sources/build.ts";
import { appSettings } from "./app-settings.ts";
import { cloneDatabase, type TestDatabase } from "./clone.ts";
import { requirePostgres } from "./postgres.ts";

/** The built app as tests meet it: its address, and its database for what they must lay there or look at. */
export type TestApp = { baseUrl: string; database: TestDatabase };

/** Builds the app if need be and starts server and worker on a database of their own, called `name`; `stop` ends all of it. */
export async function startApp(name: string): Promise<TestApp & { stop(): Promise<void> }> {
  const postgres = await requirePostgres();
  await buildApp();
  const database = await cloneDatabase(postgres, name, postgres.template);
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  let printed = "";
  const shared = {
    env: appSettings(baseUrl, name, database),
    print: (chunk: string) => {
      printed += chunk;
    },
    onSpawn: () => {},
  };
  const server = startServer({ ...shared, mode: "production", host: "127.0.0.1", port });
  const worker = startChild({ ...shared, name: "The worker", args: workerArgs });
  const stop = async () => {
    await Promise.all([server.end(), worker.end()]);
    await postgres.stop();
  };
  try {
    await untilHealthy(server, baseUrl, () => printed);
    await untilReady(baseUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, database, stop };
}

/** Until the worker listens too. */
async function untilReady(baseUrl: string) {
  while (!(await fetch(`${baseUrl}/api/ready`)).ok) await pause(50);
}
