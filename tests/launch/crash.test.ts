import { beforeAll, describe, expect, it } from "vitest";
import { anInstallation } from "./installation.ts";
import { anOwnWorkspace, elena } from "./own-workspace.ts";
import { signIn } from "./visitor.ts";

const house = anInstallation();
const southwind = { status: 200, body: expect.objectContaining({ name: "Southwind", revision: 2 }) };

/** Starts the app on the same data again. */
async function start() {
  const { address } = await (await house.start()).untilUp();
  return address;
}

/** The same, and signs Elena in. */
async function startAndSignIn() {
  return signIn(await start(), elena);
}

beforeAll(async () => {
  const { enter } = await anOwnWorkspace(house);
  const address = await start();
  expect(await enter(address)).toBe(201);
  const visit = await signIn(address, elena);
  expect(await visit("PATCH", "/api/v1/workspace", { name: "Southwind" })).toEqual(southwind);
});

describe("what was acknowledged is there at the next start", () => {
  it("after kill -9 of the launcher", async () => {
    process.kill(house.findProcesses().launcher.pid, "SIGKILL");
    const visit = await startAndSignIn();
    expect(await visit("GET", "/api/v1/workspace")).toEqual(southwind);
  });

  it("after kill -9 of everything", async () => {
    for (const { pid } of Object.values(house.findProcesses())) process.kill(pid, "SIGKILL");
    const visit = await startAndSignIn();
    expect(await visit("GET", "/api/v1/workspace")).toEqual(southwind);
  });
});
