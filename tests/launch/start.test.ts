import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "#launch/database/client.ts";
import { isAlive } from "#launch/processes/processes.ts";
import { aBareInstallation } from "./installation.ts";
import type { Launcher, Running } from "./launcher.ts";
import { signIn, sofia, statusOf } from "./visitor.ts";

const house = aBareInstallation();
const elsewhere = aBareInstallation();
const other = createServer();
let taken: number;
let launcher: Launcher;
let running: Running;

beforeAll(async () => {
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  taken = (other.address() as AddressInfo).port;
  launcher = await house.start({ PORT: String(taken) });
  running = await launcher.untilUp();
});
afterAll(() => {
  other.close();
});

describe("npm start", () => {
  it("prints its steps, the address and people, each of whom can sign in there", async () => {
    expect(launcher.printed()).toMatch(/✓ Postgres .*started on port \d+ .*\d s\n/);
    expect(launcher.printed()).toMatch(/✓ Demo .*5 people to sign in as /);
    expect(running.signIns.map(({ name }) => name)).toContain("Sofia Kral");
    for (const person of running.signIns) {
      const visit = await signIn(running.address, person);
      expect(await visit("GET", "/api/v1/workspace")).toMatchObject({ status: 200, body: { revision: 2 } });
    }
  });

  it("is ready then: database, migrations and worker", async () => {
    expect(await statusOf(running.address, "/api/ready")).toBe(200);
  });

  it("says who has the wanted port and takes the next", () => {
    // Only Linux tells.
    const holder = process.platform === "linux" ? `process ${process.pid} (` : "another program";
    expect(launcher.printed()).toContain(`; ${taken} is taken by ${holder}`);
    expect(Number(new URL(running.address).port)).toBeGreaterThan(taken);
  });

  it("refuses to be started twice on the same data and says where it runs", async () => {
    const second = await house.start();
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain(`Common Ground is already running at ${running.address} (process `);
  });

  it("refuses a superuser as the app's role and says why", async () => {
    const refused = await elsewhere.start({ DATABASE_URL: house.superuserUrl() });
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toContain(
      "The role postgres of DATABASE_URL is a superuser, whom no row-level security holds back: " +
        "use a role that is only granted what the migrations grant it.",
    );
  });

  it("ends at wrong settings with a sentence for each", async () => {
    const refused = await elsewhere.start({ PORT: "abc", APP_URL: "foo" });
    expect(await refused.ended).toBe(1);
    expect(refused.printed().trim().split("\n").slice(-2)).toEqual([
      "PORT must be a whole number from 1 to 65535, for example 3000.",
      "APP_URL must be an http or https address, for example https://ground.example.com.",
    ]);
  });

  it("says 503 while Postgres is gone and is ready again by itself", async () => {
    process.kill(house.findProcesses().postgres.pid, "SIGKILL");
    const ready = () => statusOf(running.address, "/api/ready");
    await expect.poll(ready, { interval: 5, timeout: 20_000 }).toBe(503);
    await expect.poll(ready, { timeout: 50_000 }).toBe(200);
    expect(launcher.printed()).toContain("Postgres ended; it starts again.");
  });

  it("ends server, worker and Postgres at SIGTERM, and a request under way still gets its answer", async () => {
    const visit = await signIn(running.address, sofia);
    const processes = Object.values(house.findProcesses());
    const answer = await withClient(house.superuserUrl(), async (client) => {
      await client.query("begin");
      // Not "for update": that would hold up the sealer as well, whose rows point to the workspace.
      await client.query("select from workspace for no key update");
      const renaming = visit("PATCH", "/api/v1/workspace", { name: "Southwind" });
      // What it was answered, should it not be held up, is what the failure then shows.
      let state: unknown = "on its way";
      void renaming.then((given) => {
        state = given;
      });
      const findHeldUp = () =>
        client.query("select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))");
      const look = async () => ((await findHeldUp()).rowCount === 0 ? state : "held up");
      await expect.poll(look, { timeout: 20_000 }).toBe("held up");

      process.kill(launcher.pid, "SIGTERM");
      await expect.poll(() => statusOf(running.address, "/api/health"), { timeout: 10_000 }).toBeNull();
      await client.query("commit");
      return renaming;
    });
    expect(answer).toMatchObject({ status: 200, body: { name: "Southwind" } });
    expect(await launcher.ended).toBe(0);
    expect(launcher.printed()).toContain("Everything has ended.");
    expect(processes.filter(isAlive)).toEqual([]);
  });
});
