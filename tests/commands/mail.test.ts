import { afterAll, expect, it, vi } from "vitest";
import { aMailbox } from "../factories/mailbox.ts";

// The settings are read once, so the mail server has to be there before anything that reads them.
const mailbox = await aMailbox();
vi.stubEnv("SMTP_URL", mailbox.url);
vi.stubEnv("MAIL_FROM", "ground@northwind.example");
vi.stubEnv("APP_URL", "https://ground.northwind.example");
const { factSentence } = await import("#facts.ts");
const { followFacts } = await import("#features/activity/commands/follow-facts.ts");
const { mailNotification } = await import("#features/notifications/commands.ts");
const { notifying } = await import("#features/notifications/reactions.ts");
const { renameWorkspace } = await import("#features/workspace/commands/rename-workspace.ts");
const { startJobs } = await import("#platform/jobs.ts");
const { aWorkspace } = await import("../factories/workspace.ts");

const nothing = async () => {};
const jobs = await startJobs({
  mail: (job) => mailNotification(job, factSentence),
  invitation: nothing,
  "password-reset": nothing,
});
afterAll(async () => {
  await jobs.stop();
  mailbox.close();
});

const now = new Date();

it("mails what others did, once the fact is settled, to everybody but the one who did it", async () => {
  const { sofia, marek, workspaceId } = await aWorkspace();
  await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
  await followFacts(notifying, workspaceId, now);
  await expect.poll(() => mailbox.mails.length, { timeout: 30_000 }).toBe(5);
  const [mail] = mailbox.mails.filter((text) => text.includes(`To: ${marek.email}`));
  expect(mail).toContain("From: ground@northwind.example");
  expect(mail).toContain("https://ground.northwind.example/");
  expect(mailbox.mails.join()).not.toContain(`To: ${sofia.email}`);
});

it("mails nothing of a reaction that failed", async () => {
  const { sofia, workspaceId } = await aWorkspace();
  await renameWorkspace(sofia, { name: "Nowhere", revision: 1 }, now);
  const failing = {
    name: "notifications",
    on: async (...given: Parameters<typeof notifying.on>) => {
      await notifying.on(...given);
      throw new Error("out of paper");
    },
  };
  mailbox.mails.length = 0;
  await expect(followFacts(failing, workspaceId, now)).rejects.toThrow("out of paper");
  const { sofia: other, workspaceId: elsewhere } = await aWorkspace();
  await renameWorkspace(other, { name: "Somewhere", revision: 1 }, now);
  await followFacts(notifying, elsewhere, now);
  // Mails go out in the order in which they were queued: once these are here, the others would be too.
  await expect.poll(() => mailbox.mails.length, { timeout: 30_000 }).toBe(5);
  expect(mailbox.mails.join()).not.toContain("Nowhere");
});
