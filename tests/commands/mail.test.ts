import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { aMailbox } from "../factories/mailbox.ts";

// The settings are read once, so the mail server has to be there before anything that reads them.
const mailbox = await aMailbox();
vi.stubEnv("SMTP_URL", mailbox.url);
vi.stubEnv("MAIL_FROM", "ground@northwind.example");
vi.stubEnv("APP_URL", "https://ground.northwind.example");
const { factNews } = await import("#facts.ts");
const { followFacts } = await import("#features/activity/commands/follow-facts.ts");
const { chooseNews } = await import("#features/notifications/commands/choose-news.ts");
const { mailNews } = await import("#features/notifications/commands/mail-news.ts");
const { listKeptMails } = await import("#features/notifications/outbox/queries.ts");
const { notifying: notifyingOf } = await import("#features/notifications/reactions.ts");
const { renameWorkspace } = await import("#features/workspace/commands/rename-workspace.ts");
const { startJobs } = await import("#platform/jobs.ts");
const { asOwner } = await import("../factories/as-owner.ts");
const { untilSettled } = await import("../factories/settled.ts");
const { aWorkspace } = await import("../factories/workspace.ts");

const nothing = async () => {};
const notifying = notifyingOf(factNews);
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.mails.length = 0;
});

// A Monday at ten in Prague, long past, so that what falls due then is due at once.
const monday = new Date("2026-01-12T09:00:00.000Z");
const soon = new Date(monday.getTime() + 60_000);
const atOnce = { workspace: { inApp: true, mail: "at_once" } } as const;

/** Sofia renames the workspace so many times; Marek has chosen to be mailed of it at once. */
async function newsForMarek(times = 1, at = monday) {
  const house = await aWorkspace();
  await chooseNews(house.marek, atOnce, at);
  for (let revision = 1; revision <= times; revision++) {
    await renameWorkspace(house.sofia, { name: `Wind ${revision}`, revision }, at);
  }
  await untilSettled();
  while ((await followFacts(notifying, house.workspaceId, at)) > 0);
  const job = { workspaceId: house.workspaceId, id: house.marek.memberId };
  return { ...house, mail: (now: Date) => mailNews(job, factNews, now) };
}

it("mails what others did, from whom and where it is set, with the way to it", async () => {
  const { marek, mail } = await newsForMarek();
  expect(await mail(soon)).toBe(1);
  const [text] = mailbox.mails;
  expect(text).toContain("From: ground@northwind.example");
  expect(text).toContain(`To: ${marek.email}`);
  expect(text).toContain("https://ground.northwind.example/settings/workspace");
});

it("puts all that is due into one mail, what was done again and again into one line of it", async () => {
  const { mail } = await newsForMarek(3);
  expect(await mail(soon)).toBe(3);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toContain("renamed the workspace 3 times");
});

it("mails once, however many workers are at it", async () => {
  const { mail } = await newsForMarek(2);
  const sent = await Promise.all(Array.from({ length: 5 }, () => mail(soon)));
  expect(sent.filter((count) => count > 0)).toEqual([2]);
  expect(mailbox.mails).toHaveLength(1);
  expect(await mail(new Date(soon.getTime() + 60 * 60 * 1_000))).toBe(0);
  expect(mailbox.mails).toHaveLength(1);
});

it("mails nothing before the member begins to work", async () => {
  const saturday = new Date("2026-01-10T09:00:00.000Z");
  const { mail } = await newsForMarek(1, saturday);
  expect(await mail(new Date("2026-01-12T07:58:00.000Z"))).toBe(0);
  expect(mailbox.mails).toEqual([]);
  expect(await mail(new Date("2026-01-12T08:00:00.000Z"))).toBe(1);
});

it("tries again after five minutes where the worker died before it could note what it sent", async () => {
  const { mail, workspaceId } = await newsForMarek();
  await mail(soon);
  await asOwner(workspaceId, (db) => db.query("UPDATE notification SET mailed_at = NULL"));
  expect(await mail(new Date(soon.getTime() + 60_000))).toBe(0);
  expect(await mail(new Date(soon.getTime() + 5 * 60_000))).toBe(1);
});

it.each([
  ["dismissed", "UPDATE notification SET dismissed_at = now()"],
  ["chosen never to be mailed", "UPDATE notification_choice SET mail = 'never'"],
  ["news of a member who was deactivated", "UPDATE member SET deactivated_at = now() WHERE id = $1"],
])("mails nothing that has since been %s", async (_what, sql) => {
  const { mail, marek, workspaceId } = await newsForMarek();
  await asOwner(workspaceId, (db) => db.query(sql, sql.includes("$1") ? [marek.memberId] : []));
  expect(await mail(soon)).toBe(0);
  expect(mailbox.mails).toEqual([]);
});

it("keeps no copy where a mail server is set", async () => {
  const { mail, sofia } = await newsForMarek();
  await mail(soon);
  expect(await listKeptMails(sofia)).toEqual([]);
});

it("queues its mails with the news: each time once, and none of a reaction that failed", async () => {
  const jobs = async (workspaceId: string) => {
    const sql = "SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'workspaceId' = $1";
    return asOwner(workspaceId, async (db) => (await db.query(sql, [workspaceId])).rowCount);
  };
  const { workspaceId } = await newsForMarek(3);
  // Marek's three at once, and Sofia's own are none of hers: so his one job.
  expect(await jobs(workspaceId)).toBe(1);

  const { sofia, marek, workspaceId: elsewhere } = await aWorkspace();
  await chooseNews(marek, atOnce, monday);
  await renameWorkspace(sofia, { name: "Nowhere", revision: 1 }, monday);
  const failing = {
    name: notifying.name,
    on: async (...given: Parameters<typeof notifying.on>) => {
      await notifying.on(...given);
      throw new Error("out of paper");
    },
  };
  await untilSettled();
  // The first fact is the founding, which is no news.
  await expect(followFacts(failing, elsewhere, monday)).rejects.toThrow("out of paper");
  expect(await jobs(elsewhere)).toBe(0);
});

it("is run by the worker when its time has come", async () => {
  const ran: string[] = [];
  const jobs = await startJobs({
    mail: async ({ id }) => ran.push(id),
    invitation: nothing,
    departures: nothing,
    "password-reset": nothing,
    tallies: nothing,
  });
  const { marek } = await newsForMarek();
  await expect.poll(() => ran, { timeout: 30_000 }).toContain(marek.memberId);
  await jobs.stop();
});
