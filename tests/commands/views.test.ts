import { describe, expect, it } from "vitest";
import { changeView } from "#features/leads/views/commands/change-view.ts";
import { removeView } from "#features/leads/views/commands/remove-view.ts";
import { saveView } from "#features/leads/views/commands/save-view.ts";
import { listViews } from "#features/leads/views/queries.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const waiting = { name: "Waiting", isShared: false, search: "stage=mql&sort=-handedOff&nonsense=1&cursor=abc" };

describe("a view of the list", () => {
  it("keeps what of the address makes sense, once, for whoever saved it", async () => {
    const { ravi, nora } = await aWorkspace();
    const saved = await saveView(ravi, waiting, now);
    expect(await saveView(ravi, waiting, now)).toEqual(saved);
    expect(await listViews(ravi)).toMatchObject([{ name: "Waiting", search: { stage: ["mql"], sort: "-handedOff" } }]);
    expect(await listViews(nora)).toEqual([]);
  });

  it("is found by everybody once it is shared, changed by its owner and removed by an admin too", async () => {
    const { ravi, nora, sofia } = await aWorkspace();
    const { id: viewId } = await saveView(ravi, waiting, now);
    const shared = { viewId, revision: 1, name: "Handed over", isShared: true };
    expect(await changeView(ravi, shared, now)).toEqual({ id: viewId });
    expect(await changeView(ravi, shared, now)).toEqual({ id: viewId });
    expect(await listViews(nora)).toMatchObject([{ name: "Handed over", revision: 2 }]);
    await expect(changeView(nora, { ...shared, name: "Hers" }, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(removeView(nora, { viewId, revision: 2 }, now)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await removeView(sofia, { viewId, revision: 2 }, now)).toEqual({ id: viewId });
    expect(await removeView(ravi, { viewId, revision: 2 }, now)).toEqual({ id: viewId });
    expect(await listViews(ravi)).toEqual([]);
  });

  it("that somebody has overtaken is not changed or removed unseen, and one's own is nobody else's", async () => {
    const { ravi, sofia } = await aWorkspace();
    const { id: viewId } = await saveView(ravi, waiting, now);
    const overtaken = { viewId, revision: 7, name: "Other", isShared: false };
    expect(await changeView(ravi, overtaken, now)).toMatchObject({ refused: "changed_meanwhile" });
    expect(await removeView(ravi, { viewId, revision: 7 }, now)).toMatchObject({ refused: "changed_meanwhile" });
    expect(await changeView(sofia, { ...overtaken, revision: 1 }, now)).toMatchObject({ refused: "not_found" });
  });

  it("is not for observers to save", async () => {
    const { otto } = await aWorkspace();
    await expect(saveView(otto, waiting, now)).rejects.toMatchObject({ code: "not_allowed" });
  });
});
