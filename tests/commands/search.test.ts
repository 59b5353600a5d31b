import { expect, it } from "vitest";
import { findMembers } from "#features/workspace/search/queries.ts";
import type { Actor } from "#platform/actor.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";

const namesFor = async (actor: Actor, query: string) => (await findMembers(actor, { query })).map(({ label }) => label);

it("finds members by parts of their name, their title and their e-mail, all words of them, in the order of their names", async () => {
  const { otto, sofia } = await aWorkspace();
  expect(await namesFor(otto, "kral")).toEqual(["Sofia Kral"]);
  expect(await namesFor(otto, "HEAD")).toEqual(["Marek Havel", "Sofia Kral"]);
  expect(await namesFor(otto, "head  sof")).toEqual(["Sofia Kral"]);
  expect(await namesFor(otto, sofia.email)).toEqual(["Sofia Kral"]);
  expect(await namesFor(otto, "")).toHaveLength(6);
  expect(await namesFor(otto, "%")).toEqual([]);
});

it("says what they are, and leads to them", async () => {
  const { otto, ravi } = await aWorkspace();
  expect(await findMembers(otto, { query: "ravi" })).toEqual([
    { label: "Ravi Shah", detail: "Sales representative", href: `/settings/members#${ravi.memberId}` },
  ]);
});

it("finds nobody of another house, and nobody who has left", async () => {
  const [house, elsewhere] = await Promise.all([aWorkspace(), aWorkspace({ name: "Elsewhere" })]);
  await asOwner(house.workspaceId, (db) =>
    db.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [house.nora.memberId]),
  );
  expect(await namesFor(house.sofia, "nora")).toEqual([]);
  const [found] = await findMembers(elsewhere.sofia, { query: "nora" });
  expect(found?.href).toContain(elsewhere.nora.memberId);
});
