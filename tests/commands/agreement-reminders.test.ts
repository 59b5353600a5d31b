import { describe, expect, it } from "vitest";
import { factSentence } from "#facts.ts";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { remindOfDates } from "#features/agreements/versions/commands/remind-of-dates.ts";
import { listActivity } from "../factories/activity.ts";
import { promises } from "../factories/agreements.ts";
import { inForce, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const noon = (day: string) => new Date(`${day}T12:00:00.000Z`);

describe("the days of an agreement", () => {
  it("are told a week before and on the day, once, however many workers make the round", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const dates = { effectiveOn: null, reviewBy: "2026-12-20", endsOn: "2026-12-24", revision: 1 };
    succeeded(await setDates(heads.sofia, promises, dates, now));
    await inForce(heads, now);
    succeeded(await setDecideBy(house.elena, promises, { decideBy: "2026-12-10" }, now));
    const remind = async (day: string) => {
      await Promise.all([1, 2, 3].map(() => remindOfDates(house.workspaceId, noon(day))));
      const { items } = await listActivity(house.sofia);
      return items.filter(({ type }) => type === "agreement.reminded").map(factSentence);
    };
    expect(await remind("2026-12-02")).toEqual([]);
    const [near] = await remind("2026-12-03");
    expect(near).toBe("says that a decision on the promises is asked for by 10 Dec 2026, in a week");
    expect(await remind("2026-12-10")).toHaveLength(2);
    expect((await remind("2026-12-13"))[0]).toBe(
      "says that version 1 of the promises is to be looked at again by 20 Dec 2026, in a week",
    );
    expect((await remind("2026-12-24")).slice(0, 2).toSorted()).toEqual([
      "says that version 1 of the promises ends with 24 Dec 2026",
      "says that version 1 of the promises is to be looked at again by 20 Dec 2026",
    ]);
    expect(await remind("2026-12-24")).toHaveLength(5);
  });

  it("are told anew where they were moved, and no longer once they are decided", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const count = async (day: string) => {
      await remindOfDates(house.workspaceId, noon(day));
      const { items } = await listActivity(house.sofia);
      const reminders = items.filter(({ type }) => type === "agreement.reminded");
      // Before the first version too it goes by its title.
      expect(reminders[0]).toMatchObject({ payload: { title: "Promises" } });
      return reminders.length;
    };
    succeeded(await setDecideBy(house.elena, promises, { decideBy: "2026-11-24" }, now));
    expect(await count("2026-11-24")).toBe(1);
    succeeded(await setDecideBy(house.elena, promises, { decideBy: "2026-11-27" }, now));
    expect(await count("2026-11-27")).toBe(2);
    succeeded(await setDecideBy(house.elena, promises, { decideBy: "2026-11-30" }, now));
    await inForce(heads, now);
    expect(await count("2026-11-30")).toBe(2);
  });
});
