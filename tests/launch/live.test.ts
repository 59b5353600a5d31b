import { beforeAll, expect, it } from "vitest";
import { isAlive } from "#launch/processes/processes.ts";
import { listenAt, listenersAt } from "../factories/listener.ts";
import { anInstallation } from "./installation.ts";
import type { Launcher } from "./launcher.ts";
import { anOwnWorkspace, elena } from "./own-workspace.ts";
import { cookieOf, signIn, statusOf } from "./visitor.ts";

const house = anInstallation();
let launcher: Launcher;
let address: string;

beforeAll(async () => {
  const { enter } = await anOwnWorkspace(house);
  launcher = await house.start();
  ({ address } = await launcher.untilUp());
  expect(await enter(address)).toBe(201);
});

it("200 open pages don't hold up a server that is to end; they go on with the next one where they were", async () => {
  const cookies: string[] = [];
  while (cookies.length < 10) cookies.push(await cookieOf(address, elena));
  const pages = await listenersAt(address, cookies, 20);

  const { server } = house.findProcesses();
  process.kill(server.pid, "SIGTERM");
  await Promise.all(pages.map((page) => page.ended));
  await expect.poll(() => isAlive(server), { timeout: 50_000 }).toBe(false);
  await expect.poll(() => statusOf(address, "/api/health"), { timeout: 50_000 }).toBe(200);
  expect(launcher.printed()).toContain("The server ended (exit code 143)");

  const visit = await signIn(address, elena);
  expect(await visit("PATCH", "/api/v1/workspace", { name: "Southwind" })).toMatchObject({ status: 200 });
  const again = await listenAt(address, cookies[0] ?? "", { cursor: pages[0]?.heard.at(-1)?.cursor ?? "" });
  expect(again.heard[0]?.topics).toContain("workspace");
  await again.hangUp();
  await launcher.end();
});
