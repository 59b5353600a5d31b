import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { env } from "#platform/env.ts";
import { listActivity } from "../factories/activity.ts";
import { aLongChain } from "../factories/chain.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";
import { databaseUrls } from "../setup/database.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** Two seals over three facts, and what the workspace's people can see of them. */
let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
  await renameWorkspace(house.sofia, { name: "Southwind", revision: 1 }, now);
  await seal();
  await renameWorkspace(house.sofia, { name: "Westwind", revision: 2 }, now);
  await seal();
});

async function seal() {
  await untilSettled();
  await sealFacts(house.workspaceId, now);
}

/** The superuser, whom no policy binds: the one against whom the chain is made. */
async function tamper(sql: string, values: unknown[]) {
  const client = new Client({ connectionString: databaseUrls().superuser });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

describe("the chain of seals", () => {
  it("holds over all facts", async () => {
    expect(await verifyActivity(house.sofia)).toEqual({
      fault: null,
      sealedFacts: 3,
      unsealedFacts: 0,
      sealedThrough: now,
      comparedHeads: 2,
    });
  });

  it("says which facts still wait for their seal", async () => {
    await renameWorkspace(house.sofia, { name: "Eastwind", revision: 3 }, now);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: null, sealedFacts: 3, unsealedFacts: 1 });
  });

  it("is made once by four sealers at once", async () => {
    await renameWorkspace(house.sofia, { name: "Eastwind", revision: 3 }, now);
    await untilSettled();
    await Promise.all(Array.from({ length: 4 }, () => sealFacts(house.workspaceId, now)));
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: null, sealedFacts: 4, unsealedFacts: 0 });
  });

  it("finds a fact that was changed by hand", async () => {
    const { items } = await listActivity(house.sofia, null);
    const factId = items[1]?.id ?? "";
    await tamper('UPDATE fact SET payload = payload || \'{"to":"Nowind"}\' WHERE id = $1', [factId]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "fact_changed", seal: 1, factId } });
  });

  it("finds who was made out to have done it", async () => {
    const { items } = await listActivity(house.sofia, null);
    const factId = items[0]?.id ?? "";
    await tamper("UPDATE fact SET actor_name = 'Marek Havel' WHERE id = $1", [factId]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "fact_changed", seal: 2, factId } });
  });

  it("finds a fact that was removed", async () => {
    const { items } = await listActivity(house.sofia, null);
    await tamper("DELETE FROM fact WHERE id = $1", [items[1]?.id]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "facts_missing_or_added", seal: 1 } });
  });

  it("finds the end cut off, by the head that was kept outside the database", async () => {
    await tamper("DELETE FROM seal WHERE workspace_id = $1 AND number = 2", [house.workspaceId]);
    await tamper("DELETE FROM fact WHERE workspace_id = $1 AND payload->>'to' = 'Westwind'", [house.workspaceId]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "seal_missing", seal: 2 } });
  });

  it("finds a seal that was made anew", async () => {
    await tamper("UPDATE seal SET hash = sha256(hash) WHERE workspace_id = $1 AND number = 2", [house.workspaceId]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "seal_changed", seal: 2 } });
  });

  it("finds a seal that was made out to be older", async () => {
    const sql = "UPDATE seal SET sealed_at = sealed_at - interval '1 day' WHERE workspace_id = $1 AND number = 2";
    await tamper(sql, [house.workspaceId]);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "seal_changed", seal: 2 } });
  });

  it("is verified over ten thousand seals", async () => {
    await aLongChain(house.workspaceId, 10_000);
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: null, sealedFacts: 10_003, unsealedFacts: 0 });
  });

  it("is verified five times at once in a workspace, then not for a while", async () => {
    const { sofia, marek } = house;
    for (const person of [sofia, marek, sofia, marek, sofia]) {
      expect(await verifyActivity(person)).toMatchObject({ fault: null });
    }
    expect(await verifyActivity(marek)).toMatchObject({ refused: "too_many_requests", retryAfterSeconds: 10 });
  });
});

describe("the copy of the chain outside the database", () => {
  it("is known to be missing where there is none", async () => {
    await rm(copyOfHeads());
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: null, comparedHeads: 0 });
  });

  it("is no copy when it can't be read", async () => {
    await rm(copyOfHeads());
    await mkdir(copyOfHeads());
    await expect(verifyActivity(house.sofia)).rejects.toThrow("EISDIR");
  });

  it("may end in a line that a crash left half-written", async () => {
    await appendFile(copyOfHeads(), "3 5feceb66");
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: null, comparedHeads: 2 });
  });

  it("finds by itself that the first seal was another", async () => {
    const heads = await readFile(copyOfHeads(), "utf8");
    await writeFile(copyOfHeads(), heads.replace(/^1 [0-9a-f]{8}/, "1 00000000"));
    expect(await verifyActivity(house.sofia)).toMatchObject({ fault: { kind: "seal_changed", seal: 1 } });
  });
});

function copyOfHeads() {
  return join(env.DATA_DIR, "seals", `${house.workspaceId}.txt`);
}
