import { beforeAll, describe, expect, it } from "vitest";
import { anInstallation } from "./installation.ts";
import { signIn, sofia } from "./visitor.ts";

const house = anInstallation();
const southwind = { status: 200, body: expect.objectContaining({ name: "Southwind", revision: 3 }) };

/** Starts the app on the same data again and signs Sofia in. */
async function startAndSignIn() {
  const { address } = await (await house.start()).untilUp();
  return signIn(address, sofia);
}

beforeAll(async () => {
  const visit = await startAndSignIn();
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
