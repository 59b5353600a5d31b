import { describe, expect, it } from "vitest";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { takeForce } from "#features/agreements/versions/commands/take-force.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { findVersionPage } from "#features/agreements/versions/queries/find-version-page.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import { hashOf, inHex } from "#features/agreements/versions/rules/hash.ts";
import { Refused } from "#platform/refusals.ts";
import { aClause, promises } from "../factories/agreements.ts";
import { tamper } from "../factories/tamper.ts";
import { aProposal, inForce, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

async function agreed() {
  const house = await aWorkspace();
  const heads = await twoHeads(house, now);
  const version = await inForce(heads, now);
  return { house, heads, version };
}

const softer = `UPDATE agreement_version SET content = replace(content::text, 'two hours', 'two weeks')::jsonb
                WHERE workspace_id = $1`;

describe("verifying a version", () => {
  it("computes its hash anew, and finds it by where it is kept and by what its certificate says", async () => {
    const { house, version } = await agreed();
    const { agreementId, number, contentHash } = version;
    const verified = await verifyVersion(house.otto, { agreementId, number });
    expect(verified).toMatchObject({
      state: "in_force",
      keptHash: contentHash,
      computedHash: contentHash,
      holds: true,
    });
    expect(verified?.signatures.map(({ matches }) => matches)).toEqual([true, true]);
    expect(await verifyVersion(house.otto, { hash: contentHash })).toEqual(verified);
    expect(await verifyVersion(house.otto, { hash: "0".repeat(64) })).toBeNull();
    expect(await verifyVersion((await aWorkspace()).otto, { hash: contentHash })).toBeNull();
  });

  it("finds a text that was changed in SQL", async () => {
    const { house, version } = await agreed();
    await tamper(house.workspaceId, softer);
    const found = await verifyVersion(house.otto, { hash: version.contentHash });
    expect(found).toMatchObject({ holds: false, faults: ["content_differs", "trail_differs", "signature_differs"] });
  });

  it("finds it also where the hash was changed with the text, and by the hash that was signed", async () => {
    const { house, version } = await agreed();
    await tamper(house.workspaceId, softer);
    const hash = await hashNow(house.otto, version);
    await tamper(house.workspaceId, `UPDATE agreement_version SET content_hash = '\\x${hash}' WHERE workspace_id = $1`);
    const found = await verifyVersion(house.otto, { hash: version.contentHash });
    expect(found).toMatchObject({ keptHash: hash, faults: ["trail_differs", "signature_differs"] });
    await tamper(house.workspaceId, `UPDATE signature SET content_hash = '\\x${hash}' WHERE workspace_id = $1`);
    // Only the activity's chain is left, which is sealed.
    expect(await verifyVersion(house.otto, { hash: version.contentHash })).toMatchObject({
      faults: ["trail_differs", "signature_untold"],
    });
  });

  it("finds a signature that nobody gave, and one that says otherwise who gave it, for whom, how or when", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    await sign(sofia, version, now);
    await tamper(
      house.workspaceId,
      `INSERT INTO signature SELECT workspace_id, agreement_id, number, 'marketing', '${marek.memberId}', 'Marek Havel',
         'Head of Marketing', is_acting, method, content_hash, choice, signed_at FROM signature WHERE workspace_id = $1`,
      "UPDATE agreement_version SET state = 'in_force', agreed_at = now(), took_force_at = now() WHERE workspace_id = $1",
    );
    const forged = await verifyVersion(house.otto, version);
    expect(forged).toMatchObject({ faults: ["signature_untold"] });
    expect(forged?.signatures.map(({ team, matches }) => [team, matches])).toEqual([
      ["sales", true],
      ["marketing", false],
    ]);
  });

  it.each([
    ["member_id", (house: Cast) => `'${house.ravi.memberId}'`],
    ["name", () => "'Ravi Shah'"],
    ["title", () => "'CEO'"],
    ["is_acting", () => "true"],
    ["method", () => "'password'"],
    ["signed_at", () => "signed_at - interval '1 year'"],
  ])("finds a signature whose %s is another since", async (column, value) => {
    const { house, version } = await agreed();
    const where = "WHERE workspace_id = $1 AND team = 'sales'";
    await tamper(house.workspaceId, `UPDATE signature SET ${column} = ${value(house)} ${where}`);
    expect((await verifyVersion(house.otto, version))?.faults).toEqual(["signature_untold"]);
  });

  it("finds what was added where no reader looks, and what no version could be", async () => {
    const { house, version } = await agreed();
    const set = (content: string) => `UPDATE agreement_version SET content = ${content} WHERE workspace_id = $1`;
    await tamper(house.workspaceId, set(`content || '{"postscript": "Never mind."}'`));
    expect((await verifyVersion(house.otto, version))?.faults).toContain("content_differs");
    await tamper(house.workspaceId, set("'{}'"));
    expect((await verifyVersion(house.otto, version))?.faults).toContain("content_differs");
  });

  it("finds a signature that is gone, and days that were moved", async () => {
    const { house, version } = await agreed();
    await tamper(
      house.workspaceId,
      "DELETE FROM signature WHERE workspace_id = $1 AND team = 'sales'",
      "UPDATE agreement_version SET ends_on = '2030-01-01' WHERE workspace_id = $1",
    );
    const found = await verifyVersion(house.otto, version);
    expect(found?.faults).toEqual(["days_differ", "signature_missing"]);
  });
});

describe("a version that was changed in SQL before both had signed", () => {
  it("can't be signed", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    await tamper(house.workspaceId, softer);
    expect(await signVersion(sofia, promises, version, now)).toEqual({ refused: "version_altered" });
  });
});

describe("a version that was changed in SQL while it waited for its day", () => {
  it("doesn't take force", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const dates = { effectiveOn: "2026-12-01", reviewBy: null, endsOn: null, revision: 1 };
    succeeded(await setDates(heads.sofia, promises, dates, now));
    const { agreementId, number } = await inForce(heads, now);
    await tamper(house.workspaceId, softer);
    await takeForce(house.workspaceId, new Date("2026-12-01T09:00:00.000Z"));
    expect(await findVersion(house.otto, agreementId, number)).toMatchObject({ state: "agreed" });
  });
});

describe("a version of which something is kept that none can say", () => {
  const broken = `UPDATE agreement_version SET content = '{"sections": 7}' WHERE workspace_id = $1 AND number = 1`;

  it("says so to whoever would read or sign it, and is verified all the same", async () => {
    const { house, heads, version } = await agreed();
    const { agreementId, number } = version;
    await tamper(house.workspaceId, broken);
    const altered = new Refused("version_altered");
    await expect(findVersion(house.otto, agreementId, number)).rejects.toEqual(altered);
    await expect(findVersionPage(house.otto, agreementId, number, {}, now)).rejects.toEqual(altered);
    await expect(sign(heads.sofia, version, now)).rejects.toEqual(altered);
    expect(await verifyVersion(house.otto, { agreementId, number })).toMatchObject({ holds: false, title: "" });
  });

  it("keeps nobody from the version that came after it, which is read by itself", async () => {
    const { house, heads, version } = await agreed();
    await aClause(heads.sofia, "sales", "A reply to every lead", now);
    const second = await aProposal(heads.sofia, now);
    await tamper(house.workspaceId, broken);
    const page = await findVersionPage(house.otto, version.agreementId, second.number, {}, now);
    expect(page).toMatchObject({ version: { number: 2 }, earlier: null });
  });

  it("doesn't take force, and keeps the calendar from nothing else", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const dates = { effectiveOn: "2026-12-01", reviewBy: null, endsOn: null, revision: 1 };
    succeeded(await setDates(heads.sofia, promises, dates, now));
    const { agreementId } = await inForce(heads, now);
    await tamper(house.workspaceId, broken);
    await takeForce(house.workspaceId, new Date("2026-12-01T09:00:00.000Z"));
    expect(await listVersions(house.otto, agreementId)).toMatchObject([{ state: "agreed" }]);
  });
});

async function hashNow(otto: Parameters<typeof findVersion>[0], of: { agreementId: string; number: number }) {
  const version = await findVersion(otto, of.agreementId, of.number);
  if (!version) throw new Error("It is gone.");
  return inHex(await hashOf(version.content));
}
