import { expect, it } from "vitest";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { listBehind } from "#features/activity/queries/list-behind.ts";
import type { Reaction } from "#features/activity/schema.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { listLastFacts, listWorkspacesLeft } from "#platform/rounds.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-23T09:00:00.000Z");
const namesOf = (reactions: readonly Reaction[]) => reactions.map(({ name }) => name);

it("Of the reactions only those are asked again that have not reached the last fact, and one that rests is left alone", async () => {
  const { workspaceId, sofia } = await aWorkspace();
  const quick: Reaction = { name: "quick", on: async () => {} };
  const slow: Reaction = { name: "slow", on: async () => {} };
  const failing: Reaction = {
    name: "failing",
    on: async () => {
      throw new Error("out of paper");
    },
  };
  const all = [quick, slow, failing];
  const behind = async (at: Date) => namesOf(await listBehind(all, workspaceId, at));
  await untilSettled();
  expect(await behind(now)).toEqual(["quick", "slow", "failing"]);

  await followFacts(quick, workspaceId, now);
  await expect(followFacts(failing, workspaceId, now)).rejects.toThrow("out of paper");
  expect(await behind(now)).toEqual(["slow"]);
  expect(await behind(later)).toEqual(["slow", "failing"]);

  await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
  await untilSettled();
  expect(await behind(now)).toEqual(["quick", "slow"]);
});

it("The last fact of a workspace stands where it is until something happens there", async () => {
  const [busy, quiet] = [await aWorkspace(), await aWorkspace()];
  const look = async () => new Map((await listLastFacts()).map((last) => [last.workspaceId, last]));
  const before = await look();
  await renameWorkspace(busy.sofia, { name: "Southwind", revision: 1 }, later);
  const after = await look();
  expect(after.get(quiet.workspaceId)).toEqual(before.get(quiet.workspaceId));
  expect(after.get(busy.workspaceId)?.position).not.toBe(before.get(busy.workspaceId)?.position);
  expect(after.get(busy.workspaceId)?.recordedAt).toEqual(later);
});

it("Leads are given over only in workspaces that somebody has left", async () => {
  const [left, whole] = [await aWorkspace(), await aWorkspace()];
  await deactivateMember(left.sofia, { memberId: left.ravi.memberId }, now);
  const found = await listWorkspacesLeft();
  expect(found).toContain(left.workspaceId);
  expect(found).not.toContain(whole.workspaceId);
});
