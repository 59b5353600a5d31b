import { describe, expect, it } from "vitest";
import { factSentence } from "#facts.ts";
import { changeSettings } from "#features/workspace/commands/change-settings.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { listActivity } from "../factories/activity.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const london = { timeZone: "Europe/London", currency: "GBP" };

describe("changing time zone and currency", () => {
  it("lets an admin do it, and records from what to what", async () => {
    const { sofia } = await aWorkspace();
    expect(await changeSettings(sofia, { ...london, revision: 1 }, now)).toEqual({ ...london, revision: 2 });
    expect(await findWorkspace(sofia)).toMatchObject({ ...london, revision: 2 });
    const [fact] = (await listActivity(sofia, null)).items;
    expect(fact && factSentence(fact)).toBe(
      "changed the time zone from Europe/Prague to Europe/London and the currency from EUR to GBP",
    );
  });

  it("is a success without a second fact when it is submitted twice", async () => {
    const { sofia } = await aWorkspace();
    const wish = { timeZone: "Europe/Prague", currency: "CZK", revision: 1 };
    await changeSettings(sofia, wish, now);
    expect(await changeSettings(sofia, wish, now)).toEqual({ ...wish, revision: 2 });
    expect(
      (await listActivity(sofia, null)).items.filter(({ type }) => type === "workspace.settings_changed"),
    ).toHaveLength(1);
  });

  it("shares its revision with the name: who was overtaken by either is told, and nothing changes", async () => {
    const { sofia } = await aWorkspace();
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(await changeSettings(sofia, { ...london, revision: 1 }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await findWorkspace(sofia)).toMatchObject({ timeZone: "Europe/Prague", currency: "EUR", revision: 2 });
  });

  it("is not for Marek, who is head but no admin, nor for the CEO", async () => {
    const { marek, elena } = await aWorkspace();
    for (const person of [marek, elena]) {
      const attempt = changeSettings(person, { ...london, revision: 1 }, now);
      await expect(attempt).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await findWorkspace(elena)).toMatchObject({ timeZone: "Europe/Prague", revision: 1 });
  });

  it("lets one of twenty admins win who press at the same moment", async () => {
    const { sofia } = await aWorkspace();
    const zones = Array.from({ length: 20 }, (_, index) => `Etc/GMT${index < 10 ? "+" : "-"}${(index % 10) + 1}`);
    const outcomes = await Promise.all(
      zones.map((timeZone) => changeSettings(sofia, { timeZone, currency: "EUR", revision: 1 }, now)),
    );
    const changed = outcomes.filter((outcome) => "timeZone" in outcome);
    expect(changed).toHaveLength(1);
    expect(await findWorkspace(sofia)).toMatchObject(changed[0] ?? {});
  });
});
