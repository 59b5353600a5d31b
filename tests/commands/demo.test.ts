import { expect, it } from "vitest";
import { listDemoSignIns } from "#features/workspace/demo/queries.ts";
import { listInvitations } from "#features/workspace/invitations/queries.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import { chance } from "#launch/demo/chance.ts";
import { firmOf } from "#launch/demo/firm.ts";
import { foundFirm } from "#launch/demo/found-firm.ts";
import { demoParts } from "#launch/demo/parts.ts";
import { reading } from "#platform/database/transaction.ts";

const now = new Date("2026-11-22T10:00:00Z");
const timesOf = (seed: number, today: string) => {
  const draw = chance(seed);
  return demoParts.flatMap((part) => part(firmOf("w"), draw, today)).map(({ at }) => at.toISOString());
};

it("The same seed and day make the same firm, another seed or day another one", () => {
  const times = timesOf(1, "2026-11-22");
  expect(timesOf(1, "2026-11-22")).toEqual(times);
  expect(timesOf(2, "2026-11-22")).not.toEqual(times);
  expect(timesOf(1, "2026-12-22")).not.toEqual(times);
});

it("The firm has done everything before today, on working days, in order", async () => {
  const firm = await foundFirm(now);
  const elena = await firm.as("elena");
  const { workspaceId } = elena;
  const facts = await reading(elena, (db) => db.fact.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } }));
  const times = facts.map(({ recordedAt }) => recordedAt.getTime());
  expect(facts.length).toBeGreaterThanOrEqual(40);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(times.at(-1)).toBeLessThan(now.getTime());
  expect(facts.filter(({ recordedAt }) => [0, 6].includes(recordedAt.getUTCDay()))).toEqual([]);
  expect(new Set(facts.map(({ actorKind }) => actorKind))).toEqual(new Set(["person"]));

  const members = await listMembers(elena);
  expect(members).toHaveLength(12);
  expect(members.filter(({ deactivatedAt }) => deactivatedAt).map(({ name }) => name)).toEqual(["Lukas Steiner"]);
  expect((await listInvitations(elena)).map(({ email }) => email)).toEqual(["hanna@northwind.example"]);
  expect((await listDemoSignIns()).filter(({ sees }) => sees).map(({ name }) => name)).toEqual([
    "Elena Novak",
    "Sofia Kral",
    "Marek Havel",
    "Ravi Shah",
    "Nora Lind",
  ]);
});
