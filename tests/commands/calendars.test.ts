import { describe, expect, it } from "vitest";
import { factSentence } from "#facts.ts";
import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { removeTeamCalendar } from "#features/workspace/calendars/commands/remove-team-calendar.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import type { Person } from "#platform/actor.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aCalendar } from "../factories/calendar.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const shortFriday = aCalendar({
  week: aCalendar().week.map((ranges, day) => (day === 4 ? [{ from: "09:00", to: "15:00" }] : ranges)),
});
const early = { ...aCalendar({ week: [[{ from: "06:00", to: "14:00" }], [], [], [], [], [], []] }) };

const facts = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type.startsWith("calendar."));

describe("a working calendar", () => {
  it("is Monday to Friday from 9 to 17 in the workspace's zone until somebody sets one", async () => {
    const { otto } = await aWorkspace();
    expect(await findCalendars(otto)).toEqual({
      workspace: standardCalendar("Europe/Prague"),
      sales: null,
      marketing: null,
    });
  });

  it("is set by an admin, with what changed in words for people", async () => {
    const { sofia } = await aWorkspace();
    expect(await changeCalendar(sofia, { ...shortFriday, revision: 1 }, now)).toEqual({ ...shortFriday, revision: 2 });
    expect((await findCalendars(sofia)).workspace).toEqual({ ...shortFriday, revision: 2 });
    const [fact] = await facts(sofia);
    expect(fact && factSentence(fact)).toBe(
      "changed the workspace's working calendar: Friday 09:00–15:00 instead of 09:00–17:00",
    );
    expect(fact?.payload).toMatchObject({
      team: null,
      from: { week: aCalendar().week },
      to: { week: shortFriday.week },
    });
  });

  it("is a success without a second fact when it is submitted twice", async () => {
    const { sofia } = await aWorkspace();
    await changeCalendar(sofia, { ...shortFriday, revision: 1 }, now);
    expect(await changeCalendar(sofia, { ...shortFriday, revision: 1 }, now)).toEqual({ ...shortFriday, revision: 2 });
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("is refused at a revision that is past or to come, and without working time; nothing changes", async () => {
    const { sofia } = await aWorkspace();
    await changeCalendar(sofia, { ...shortFriday, revision: 1 }, now);
    const closed = aCalendar({ week: Array.from({ length: 7 }, () => []) });
    for (const [wish, refused] of [
      [{ ...early, revision: 1 }, "changed_meanwhile"],
      [{ ...early, revision: 3 }, "changed_meanwhile"],
      [{ ...closed, revision: 2 }, "no_working_time"],
    ] as const) {
      expect(await changeCalendar(sofia, wish, now)).toEqual({ refused });
    }
    expect((await findCalendars(sofia)).workspace).toEqual({ ...shortFriday, revision: 2 });
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("is not for Marek, who is head but no admin, nor for the CEO", async () => {
    const { marek, elena, ravi } = await aWorkspace();
    for (const person of [marek, elena, ravi]) {
      const change = changeCalendar(person, { ...shortFriday, revision: 1 }, now);
      await expect(change).rejects.toMatchObject({ code: "not_allowed" });
      const removal = removeTeamCalendar(person, { team: "sales", revision: 1 }, now);
      await expect(removal).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect((await findCalendars(elena)).workspace.revision).toBe(1);
  });

  it.each([null, "sales"] as const)("lets one of twenty win who set it first at the same moment (%s)", async (team) => {
    const { sofia } = await aWorkspace();
    const week = (hour: number) => [[{ from: "00:00", to: `${hour}:00` }], [], [], [], [], [], []];
    const outcomes = await Promise.all(
      Array.from({ length: 13 }, (_, index) =>
        changeCalendar(sofia, { ...aCalendar({ team, week: week(index + 10) }), revision: 1 }, now),
      ),
    );
    const changed = outcomes.filter((outcome) => "week" in outcome);
    expect(changed).toHaveLength(1);
    expect((await findCalendars(sofia))[team ?? "workspace"]).toEqual(changed[0]);
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("is the workspace's own affair", async () => {
    const here = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    await changeCalendar(olga, { ...early, team: "sales", revision: 1 }, now);
    await changeCalendar(olga, { ...early, revision: 1 }, now);
    expect(await findCalendars(here.sofia)).toMatchObject({ workspace: { revision: 1 }, sales: null });
  });

  it("can't be kept twice, nor without working time, whatever writes it", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    await changeCalendar(sofia, { ...early, revision: 1 }, now);
    const insert = (week: string) =>
      asOwner(workspaceId, (db) =>
        db.query("INSERT INTO calendar (workspace_id, id, time_zone, week) VALUES ($1, gen_random_uuid(), 'UTC', $2)", [
          workspaceId,
          week,
        ]),
      );
    await expect(insert(JSON.stringify(early.week))).rejects.toMatchObject({
      constraint: "calendar_workspace_id_team_key",
    });
    await expect(insert("[[],[],[],[],[],[],[]]")).rejects.toMatchObject({ constraint: "calendar_week_check" });
  });
});

describe("a team's own calendar", () => {
  it("begins at the workspace's and leaves that as it is", async () => {
    const { sofia } = await aWorkspace();
    await changeCalendar(sofia, { ...shortFriday, revision: 1 }, now);
    expect(await changeCalendar(sofia, { ...shortFriday, team: "marketing", revision: 1 }, now)).toMatchObject({
      team: "marketing",
      revision: 2,
    });
    await changeCalendar(sofia, { ...early, team: "marketing", revision: 2 }, now);
    expect(await findCalendars(sofia)).toMatchObject({
      workspace: { week: shortFriday.week, revision: 2 },
      marketing: { week: early.week, revision: 3 },
      sales: null,
    });
    expect((await facts(sofia)).map(({ type }) => type)).toEqual([
      "calendar.changed",
      "calendar.added",
      "calendar.changed",
    ]);
  });

  it("is taken away again, once, and not over somebody's head", async () => {
    const { sofia } = await aWorkspace();
    await changeCalendar(sofia, { ...early, team: "sales", revision: 1 }, now);
    expect(await removeTeamCalendar(sofia, { team: "sales", revision: 1 }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    expect((await findCalendars(sofia)).sales).toMatchObject({ revision: 2 });
    const outcomes = await Promise.all(
      [2, 2, 2].map((revision) => removeTeamCalendar(sofia, { team: "sales", revision }, now)),
    );
    expect(outcomes.filter((outcome) => "week" in outcome).length).toBeGreaterThan(0);
    expect(await removeTeamCalendar(sofia, { team: "sales", revision: 2 }, now)).toEqual(
      standardCalendar("Europe/Prague"),
    );
    expect((await findCalendars(sofia)).sales).toBeNull();
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["calendar.removed", "calendar.added"]);
  });
});
