import type { Page } from "@playwright/test";
import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { changeSettings } from "#features/workspace/commands/change-settings.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { endSession } from "#features/workspace/sessions/commands.ts";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import type { Person } from "#platform/actor.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

const here = (page: Page, names: string) => page.getByRole("button", { name: `Here now: ${names}` });
const name = (page: Page) => page.getByRole("main").getByText(/^Southwind/);

async function rename(person: Person, name: string) {
  const { revision } = await findWorkspace(person);
  await renameWorkspace(person, { name, revision }, new Date());
}

test("Sofia renames the workspace, and Marek's pages show it by themselves", async ({ house, open }) => {
  const settings = await open(house.marek, "/settings/workspace");
  const home = await open(house.marek, "/");
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Name of the workspace").fill("Southwind");
  await sofia.getByRole("button", { name: "Save the name" }).click();
  await expect(name(settings)).toHaveText(/Southwind/);
  await expect(home.getByText("renamed the workspace from “Northwind Instruments” to “Southwind”")).toBeVisible();
});

test("What is typed stays as others change things, and is not saved over theirs unseen", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Name of the workspace").fill("Westw");
  await rename(house.sofia, "Southwind");
  await expect(sofia.getByText("It is now called “Southwind”.")).toBeVisible();
  await sofia.getByLabel("Name of the workspace").press("End");
  await sofia.keyboard.type("ind");
  await expect(sofia.getByLabel("Name of the workspace")).toHaveValue("Westwind");
  await sofia.keyboard.press("Enter");
  await expect(sofia.getByRole("alert").filter({ hasText: "Somebody changed this in the meantime" })).toBeVisible();
  await expect(sofia.getByLabel("Name of the workspace")).toHaveValue("Westwind");
});

test("A choice that was begun is not saved over a newer one unseen", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Currency").selectOption("GBP");
  const { revision } = await findWorkspace(house.sofia);
  await changeSettings(house.sofia, { timeZone: "Europe/Lisbon", currency: "CHF", revision }, new Date());
  await expect(sofia.getByText("By now it is Europe/Lisbon, and the currency is CHF.")).toBeVisible();
  await expect(sofia.getByLabel("Currency")).toHaveValue("GBP");
  await sofia.getByRole("button", { name: "Save time and money" }).click();
  await expect(sofia.getByRole("alert").filter({ hasText: "Somebody changed this in the meantime" })).toBeVisible();
  await expect(sofia.getByLabel("Currency")).toHaveValue("GBP");
  expect(await findWorkspace(house.sofia)).toMatchObject({ timeZone: "Europe/Lisbon", currency: "CHF" });
});

test("A calendar follows what others save until one changes it, and then says what they did", async ({
  house,
  open,
}) => {
  const sofia = await open(house.sofia, "/settings/calendars");
  await closeDay(house.sofia, 4);
  await expect(sofia.getByLabel("Friday, to")).toHaveCount(0);
  await sofia.getByLabel("Monday, to").fill("16:00");
  await closeDay(house.sofia, 3);
  await expect(sofia.getByText("Since you began: Thursday closed instead of 09:00–17:00.")).toBeVisible();
  await expect(sofia.getByLabel("Thursday, to")).toHaveCount(1);
  await sofia.getByRole("button", { name: "Save the calendar" }).click();
  await expect(sofia.getByRole("alert").filter({ hasText: "Somebody changed this in the meantime" })).toBeVisible();
  await expect(sofia.getByLabel("Monday, to")).toHaveValue("16:00");
  expect((await findCalendars(house.sofia)).workspace.week[0]).toEqual([{ from: "09:00", to: "17:00" }]);
});

async function closeDay(person: Person, closed: number) {
  const { workspace } = await findCalendars(person);
  const week = workspace.week.map((ranges, day) => (day === closed ? [] : ranges));
  await changeCalendar(person, { ...workspace, week }, new Date());
}

test("A page that was offline says so, and catches up when it is back", async ({ house, open }) => {
  const marek = await open(house.marek, "/settings/workspace");
  await expect(marek.getByText("Northwind Instruments").last()).toBeVisible();
  await marek.context().setOffline(true);
  await expect(marek.getByRole("status")).toHaveText("Offline: what you typed stays here.");
  await expectAccessible(marek);
  await rename(house.sofia, "Southwind");
  await marek.context().setOffline(false);
  await expect(name(marek)).toHaveText(/Southwind/);
  await expect(marek.getByRole("status")).toHaveCount(0);
});

test("Where a proxy lets no stream through, changes still show, and the page says how", async ({ house, open }) => {
  const marek = await open(house.marek, "/sign-in");
  await marek.route(/\/api\/live\?/, (route) => route.abort());
  await marek.goto("/settings/workspace");
  await expect(marek.getByRole("status")).toHaveText("Changes show every few seconds.");
  await rename(house.sofia, "Southwind");
  await expect(name(marek)).toHaveText(/Southwind/);
  await expectAccessible(marek);
  await marek.unroute(/\/api\/live\?/);
  await expect(marek.getByRole("status")).toHaveCount(0, { timeout: 40_000 });
});

test("A page whose session ended says so and leads to the sign-in", async ({ house, open }) => {
  const marek = await open(house.marek, "/settings/workspace");
  const [session] = await listSessions(house.marek, new Date());
  await endSession(house.marek, { sessionId: session?.id ?? "" }, new Date());
  await expect(marek.getByRole("status")).toContainText("This session has ended");
  await marek.getByRole("link", { name: "Sign in" }).click();
  await expect(marek).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fworkspace/);
});

test("Marek sees that Sofia is here, where, and that she leaves", async ({ house, open }) => {
  const marek = await open(house.marek, "/activity");
  const otto = await open(house.otto, "/");
  const sofia = await open(house.sofia, "/activity");
  await here(marek, "Sofia Kral, Otto Berg").click();
  const list = marek.getByRole("list", { name: "Here now" }).getByRole("listitem");
  await expect(list).toHaveText([/Sofia Kral\s*On this page/, /Otto Berg\s*On another page/]);
  await expectAccessible(marek);
  await otto.goto("/activity");
  await expect(list).toHaveText([/Otto Berg\s*On this page/, /Sofia Kral\s*On this page/]);
  await sofia.close();
  await expect(list).toHaveText([/Otto Berg/]);
  await otto.close();
  await expect(list).toHaveCount(0);
});
