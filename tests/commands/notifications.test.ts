import { describe, expect, it } from "vitest";
import { factNews } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { chooseNews } from "#features/notifications/commands/choose-news.ts";
import { dismissAllNotifications, dismissNotifications } from "#features/notifications/commands/dismiss.ts";
import { mailNews } from "#features/notifications/commands/mail-news.ts";
import { listKeptMails } from "#features/notifications/outbox/queries.ts";
import { findChoices } from "#features/notifications/queries/find-choices.ts";
import { findNews } from "#features/notifications/queries/find-news.ts";
import { listNotifications } from "#features/notifications/queries/list-notifications.ts";
import { notifying } from "#features/notifications/reactions.ts";
import type { Choices } from "#features/notifications/schema.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import type { Person } from "#platform/actor.ts";
import { findSessionByToken } from "#platform/session/find-session.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { untilSettled } from "../factories/settled.ts";
import { aSession, aWorkspace, type Cast } from "../factories/workspace.ts";

// A Monday at ten in Prague.
const monday = new Date("2026-11-23T09:00:00.000Z");
const never: Choices = { workspace: { inApp: false, mail: "never" } };
const telling = notifying(factNews);

async function aRenamedHouse(times = 1, prepare: (house: Cast) => Promise<unknown> = async () => null) {
  const house = await aWorkspace();
  await prepare(house);
  for (let revision = 1; revision <= times; revision++) {
    await renameWorkspace(house.sofia, { name: `Wind ${revision}`, revision }, monday);
  }
  await untilSettled();
  while ((await followFacts(telling, house.workspaceId, monday)) > 0);
  return house;
}

/** What the bell shows, as it comes with the session. */
const unreadOf = async (person: Person) => (await findSessionByToken(await aSession(person)))?.unread;

const newest = async (person: Person) => (await listNotifications(person))[0]?.id ?? "";

describe("the centre", () => {
  it("tells what was done again and again in one line, and counts it all", async () => {
    const { marek } = await aRenamedHouse(3);
    const { fresh, earlier } = await findNews(marek, factNews);
    expect(fresh).toMatchObject([
      {
        actorName: "Sofia Kral",
        sentence: "renamed the workspace 3 times, last to “Wind 3”",
        href: "/settings/workspace",
      },
    ]);
    expect(earlier).toEqual([]);
    expect(await unreadOf(marek)).toBe(3);
  });

  it("lets a line be dismissed with all that is in it; again is a success", async () => {
    const { marek, nora } = await aRenamedHouse(3);
    const notificationIds = [...((await findNews(marek, factNews)).fresh[0]?.ids ?? [])];
    expect(await dismissNotifications(marek, { notificationIds }, monday)).toEqual({ dismissed: 3 });
    expect(await dismissNotifications(marek, { notificationIds }, monday)).toEqual({ dismissed: 0 });
    expect(await findNews(marek, factNews)).toMatchObject({ fresh: [], earlier: [{}], newest: null });
    expect(await unreadOf(nora)).toBe(3);
  });

  it("dismisses everything up to what was seen, and leaves what came since", async () => {
    const { marek } = await aRenamedHouse(3);
    const [, second] = await listNotifications(marek);
    expect(await dismissAllNotifications(marek, { through: second?.id ?? "" }, monday)).toEqual({ dismissed: 2 });
    expect(await unreadOf(marek)).toBe(1);
  });

  it("lets nobody dismiss another's, alone or among their own", async () => {
    const { marek, nora } = await aRenamedHouse();
    const notificationIds = [await newest(nora), await newest(marek)];
    expect(await dismissNotifications(nora, { notificationIds }, monday)).toEqual({ refused: "not_found" });
    expect(await dismissAllNotifications(nora, { through: await newest(marek) }, monday)).toEqual({
      refused: "not_found",
    });
    expect([await unreadOf(marek), await unreadOf(nora)]).toEqual([1, 1]);
  });
});

describe("a choice", () => {
  it("is kept, and a fact that only the chooser and admins see", async () => {
    const { ravi, sofia, marek } = await aWorkspace();
    expect(await findChoices(ravi)).toEqual({});
    expect(await chooseNews(ravi, never, monday)).toEqual({ changed: 1 });
    expect(await chooseNews(ravi, never, monday)).toEqual({ changed: 0 });
    expect(await findChoices(ravi)).toEqual(never);
    expect(await findChoices(sofia)).toEqual({});
    const newest = async (person: Person) => (await listActivity(person)).items[0]?.type;
    expect(await newest(sofia)).toBe("notification_choice.changed");
    expect(await newest(marek)).toBe("workspace.founded");
  });

  it("by twenty forms at once ends in one of them", async () => {
    const { ravi } = await aWorkspace();
    const choices = Array.from({ length: 20 }, (_, index): Choices => {
      return {
        workspace: { inApp: index % 2 === 0, mail: "never" },
        people: { inApp: index % 2 === 0, mail: "digest" },
      };
    });
    await Promise.all(choices.map((choice) => chooseNews(ravi, choice, monday)));
    const { workspace, people } = await findChoices(ravi);
    expect(workspace?.inApp).toBe(people?.inApp);
  });

  it("against a kind keeps it from being told at all, and hides what was told before", async () => {
    const { ravi, otto } = await aRenamedHouse(1, ({ ravi }) => chooseNews(ravi, never, monday));
    expect(await unreadOf(ravi)).toBe(0);
    await chooseNews(otto, never, monday);
    expect([await unreadOf(otto), await listNotifications(otto)]).toEqual([0, []]);
    await chooseNews(otto, { workspace: { inApp: true, mail: "never" } }, monday);
    expect(await unreadOf(otto)).toBe(1);
  });
});

describe("what is due by mail", () => {
  const due = ({ workspaceId }: Cast) =>
    asOwner(workspaceId, async (db) => {
      const sql = `SELECT p.name, to_char(n.mail_due_at AT TIME ZONE 'Europe/Prague', 'Dy HH24:MI') AS due
                   FROM notification n JOIN member m ON m.id = n.member_id JOIN person p ON p.id = m.person_id
                   WHERE n.workspace_id = $1 ORDER BY 1`;
      return Object.fromEntries((await db.query(sql, [workspaceId])).rows.map(({ name, due }) => [name, due]));
    });

  it("comes in a digest to heads and not at all to others, as long as nobody chose", async () => {
    expect(await due(await aRenamedHouse())).toEqual({
      "Elena Novak": null,
      "Marek Havel": "Tue 09:00",
      "Nora Lind": null,
      "Otto Berg": null,
      "Ravi Shah": null,
    });
  });

  it("keeps to the hours of the member's own team", async () => {
    const house = await aRenamedHouse(1, async ({ marek, nora, ravi, workspaceId }) => {
      const atOnce: Choices = { workspace: { inApp: true, mail: "at_once" } };
      for (const person of [marek, nora, ravi]) await chooseNews(person, atOnce, monday);
      const afternoons = JSON.stringify([...Array(5).fill([{ from: "13:00", to: "18:00" }]), [], []]);
      await asOwner(workspaceId, (db) =>
        db.query(
          `INSERT INTO calendar (workspace_id, id, team, time_zone, week)
           VALUES ($1, gen_random_uuid(), 'marketing', 'Europe/Prague', $2)`,
          [workspaceId, afternoons],
        ),
      );
    });
    expect(await due(house)).toMatchObject({
      "Marek Havel": "Mon 13:00",
      "Nora Lind": "Mon 13:00",
      "Ravi Shah": "Mon 10:00",
    });
  });

  it("lies in the outbox where no mail server is set, once, for admins to read", async () => {
    const house = await aRenamedHouse(2);
    const tuesday = new Date("2026-11-24T08:00:00.000Z");
    const job = { workspaceId: house.workspaceId, id: house.marek.memberId };
    const sent = await Promise.all(Array.from({ length: 5 }, () => mailNews(job, factNews, tuesday)));
    expect(sent.toSorted()).toEqual([0, 0, 0, 0, 2]);
    expect(await listKeptMails(house.sofia)).toMatchObject([
      {
        to: house.marek.email,
        subject: "Sofia Kral renamed the workspace 2 times, last to “Wind 2”",
        writtenAt: tuesday,
      },
    ]);
    await expect(listKeptMails(house.elena)).rejects.toMatchObject({ code: "not_allowed" });
    const elsewhere = await aWorkspace();
    expect(await listKeptMails(elsewhere.sofia)).toEqual([]);
  });
});
