import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import type { Person } from "#platform/actor.ts";
import { aProposal, inForce, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";
import { databaseUrls } from "../setup/database.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** As the application's own role, which row-level security and the triggers bind; answers what the database says to it. */
async function attempt({ workspaceId }: Cast, statement: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrls().app });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.workspace', $1, true)", [workspaceId]);
    const { rowCount } = await client.query(statement);
    await client.query("COMMIT");
    return `${rowCount} rows`;
  } catch (error) {
    return error instanceof Error ? error.message : "";
  } finally {
    await client.end();
  }
}

describe("the database by itself", () => {
  const asMarek = ({ memberId }: Person) => `INSERT INTO signature
    SELECT workspace_id, agreement_id, number, 'marketing', '${memberId}', 'Marek', 'Head', false, 'password',
           content_hash, NULL, now() FROM agreement_version`;
  const move = (state: string, more = "") => `UPDATE agreement_version SET state = '${state}' ${more}`;

  it("lets no version into force that both haven't signed, nor over the steps between", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    await sign(sofia, await aProposal(sofia, now), now);
    const times = ", agreed_at = now(), took_force_at = now()";
    expect(await attempt(house, move("agreed", ", agreed_at = now()"))).toBe(
      "both teams sign a version before it is in force",
    );
    expect(await attempt(house, move("in_force", times))).toBe("a version never goes from proposed to in_force");
    expect(await attempt(house, move("proposed", times))).toContain("agreement_version_times_check");
    const born = `INSERT INTO agreement_version SELECT workspace_id, agreement_id, 7, 'superseded', content, content_hash,
      effective_on, review_by, ends_on, proposed_by_id, proposed_for, proposed_at, now(), now(), now(), NULL, NULL
      FROM agreement_version`;
    expect(await attempt(house, born)).toBe("a version begins as a proposal");
  });

  it("takes no signature under another text, nor under what lies before nobody", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    const other = asMarek(marek).replace("content_hash", "sha256('')");
    expect(await attempt(house, other)).toBe("only what is proposed is signed, as it reads");
    succeeded(await withdrawVersion(sofia, { agreementId: version.agreementId, number: version.number }, now));
    expect(await attempt(house, asMarek(marek))).toBe("only what is proposed is signed, as it reads");
  });

  it("keeps what is in force and what is over as it is", async () => {
    const house = await aWorkspace();
    await inForce(await twoHeads(house, now), now);
    for (const [change, said] of [
      ["number = 9", "a proposed version never changes"],
      ["content = content || '{}' || '{\"number\": 2}'", "a proposed version never changes"],
      ["ends_on = '2030-01-01'", "a proposed version never changes"],
      ["took_force_at = now()", "what became of a version stays so"],
      ["state = 'proposed', agreed_at = NULL, took_force_at = NULL", "what became of a version stays so"],
    ]) {
      expect(await attempt(house, `UPDATE agreement_version SET ${change}`), change).toBe(said);
    }
    expect(await attempt(house, "DELETE FROM signature")).toContain("permission denied");
    expect(await attempt(house, "UPDATE signature SET name = 'Nobody'")).toContain("permission denied");
    expect(await attempt(house, move("ended", ", closed_at = now()"))).toBe("1 rows");
    expect(await attempt(house, "UPDATE agreement_version SET reason = 'None'")).toBe(
      "what became of a version stays so",
    );
    expect(await attempt(house, move("in_force", ", closed_at = NULL"))).toBe("what became of a version stays so");
  });
});
