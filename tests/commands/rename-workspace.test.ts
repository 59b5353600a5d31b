import { describe, expect, it } from "vitest";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { listActivity } from "../factories/activity.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

describe("renaming the workspace", () => {
  it("lets an admin do it, and records who, what and when", async () => {
    const { sofia } = await aWorkspace();
    const outcome = await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(outcome).toEqual({ name: "Southwind", revision: 2 });
    expect(await findWorkspace(sofia)).toMatchObject({ name: "Southwind", revision: 2 });
    const { items } = await listActivity(sofia, null);
    expect(items[0]).toMatchObject({
      type: "workspace.renamed",
      payload: { from: "Northwind Instruments", to: "Southwind" },
      actor: { kind: "person", id: sofia.memberId, name: "Sofia Kral" },
      recordedAt: now,
    });
  });

  it("is a success without a second fact when it is submitted twice", async () => {
    const { sofia } = await aWorkspace();
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now)).toEqual({
      name: "Southwind",
      revision: 2,
    });
    const { items } = await listActivity(sofia, null);
    expect(items.filter(({ type }) => type === "workspace.renamed")).toHaveLength(1);
  });

  it("is refused at a revision that is past, and nothing changes", async () => {
    const { sofia } = await aWorkspace();
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(await renameWorkspace(sofia, { name: "Westwind", revision: 1 }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    expect(await findWorkspace(sofia)).toMatchObject({ name: "Southwind", revision: 2 });
  });

  it("is not for Marek, who is head but no admin, nor for the CEO", async () => {
    const { marek, elena } = await aWorkspace();
    for (const person of [marek, elena]) {
      const attempt = renameWorkspace(person, { name: "Southwind", revision: 1 }, now);
      await expect(attempt).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await findWorkspace(elena)).toMatchObject({ name: "Northwind Instruments", revision: 1 });
  });

  it("lets one of twenty admins win who press at the same moment", async () => {
    const { sofia } = await aWorkspace();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => renameWorkspace(sofia, { name: `Wind ${index}`, revision: 1 }, now)),
    );
    const renamed = outcomes.filter((outcome) => "name" in outcome);
    expect(renamed).toHaveLength(1);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toHaveLength(19);
    expect(await findWorkspace(sofia)).toMatchObject(renamed[0] ?? {});
    const { items } = await listActivity(sofia, null);
    expect(items.filter(({ type }) => type === "workspace.renamed")).toHaveLength(1);
  });
});
