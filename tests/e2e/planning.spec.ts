import { expect, expectAccessible, test } from "./browsers.ts";

test("Sofia changes when the firm works; a refusal keeps all that she typed", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/calendars");
  await sofia.getByRole("button", { name: "Saturday: add hours" }).click();
  await sofia.getByLabel("Friday, to").fill("08:00");
  await sofia.getByRole("button", { name: "Add a day" }).click();
  await sofia.getByLabel("Day", { exact: true }).fill("2026-12-24");
  await sofia.getByRole("button", { name: "Save the calendar" }).click();

  await expect(sofia.getByText("The end comes after the start.")).toBeVisible();
  await expect(sofia.getByLabel("What it is")).toHaveAccessibleDescription("Say what is special about the day.");
  await expect(sofia.getByLabel("Friday, to")).toHaveValue("08:00");
  await expect(sofia.getByLabel("Saturday, from")).toHaveValue("09:00");
  await expect(sofia.getByLabel("Day", { exact: true })).toHaveValue("2026-12-24");
  await expectAccessible(sofia);

  await sofia.getByLabel("Friday, to").fill("15:00");
  await sofia.getByLabel("What it is").fill("Christmas Eve");
  await sofia.getByRole("button", { name: "Save the calendar" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");

  const marek = await open(house.marek, "/settings/calendars");
  await expect(marek.getByText("09:00–15:00", { exact: true })).toBeVisible();
  await expect(marek.getByText("Christmas Eve")).toBeVisible();
  await expect(marek.getByText("An admin of the workspace can change it.")).toBeVisible();
  await marek.goto("/activity");
  await expect(marek.getByText("Friday 09:00–15:00 instead of 09:00–17:00; Saturday 09:00–17:00")).toBeVisible();
});

test("A week without working time is refused, and nothing she closed comes back", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/calendars");
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
    await sofia.getByRole("button", { name: `${day}: remove` }).click();
  }
  await sofia.getByRole("button", { name: "Save the calendar" }).click();
  await expect(sofia.getByRole("alert").filter({ hasText: "Nobody would ever be at work." })).toBeVisible();
  await expect(sofia.getByText("Closed", { exact: true })).toHaveCount(7);
  await sofia.getByRole("button", { name: "Monday: add hours" }).click();
  await sofia.getByRole("button", { name: "Copy Monday to Friday" }).click();
  await sofia.getByRole("button", { name: "Save the calendar" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
});

test("Marketing gets a calendar of its own, and follows the workspace's again", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/calendars?team=marketing");
  await sofia.getByLabel("Time zone").fill("Europe/London");
  await sofia.getByRole("button", { name: "Give Marketing its own calendar" }).click();
  await expect(sofia.getByText("Marketing has a calendar of its own")).toBeVisible();
  await sofia.getByRole("button", { name: "Follow the workspace's again" }).click();
  await expect(sofia.getByText("time zone Europe/Prague instead of Europe/London")).toBeVisible();
  await sofia.getByRole("button", { name: "Follow the workspace's", exact: true }).click();
  await expect(sofia.getByText("Marketing works by the workspace's calendar.")).toBeVisible();
});

test("Sofia plans four quarters at once, and a cycle in their way is refused with what it meets", async ({
  house,
  open,
}) => {
  const sofia = await open(house.sofia, "/settings/cycles");
  await expect(sofia.getByText("No cycles are set, so quarters count")).toBeVisible();
  await sofia.getByRole("button", { name: /^Add Q\d \d{4} to Q\d \d{4}$/ }).click();
  await expect(sofia.getByRole("button", { name: /^Remove Q/ })).toHaveCount(4);

  const year = new Date().getUTCFullYear() + 1;
  const add = sofia.locator("section", { hasText: "Add a cycle of your own" });
  await add.getByLabel("Name").fill("Spring push");
  await add.getByLabel("First day").fill(`${year}-01-15`);
  await add.getByLabel("Last day").fill(`${year}-02-15`);
  await add.getByRole("button", { name: "Add the cycle" }).click();
  await expect(add.getByRole("alert")).toContainText("Two sales cycles can't share a day.");
  await expect(add.getByLabel("First day")).toHaveAccessibleDescription(new RegExp(`“Q1 ${year}”.* has days of it`));
  await expect(add.getByLabel("Name")).toHaveValue("Spring push");
  await expectAccessible(sofia);

  await sofia.getByRole("button", { name: `Remove Q1 ${year}` }).click();
  await sofia.getByRole("button", { name: "Remove the cycle" }).click();
  await expect(sofia.getByRole("button", { name: /^Remove Q/ })).toHaveCount(3);
  await add.getByRole("button", { name: "Add the cycle" }).click();
  await expect(sofia.getByRole("button", { name: "Remove Spring push" })).toBeVisible();
});

test("A key is made, shown once, used, revoked, and refused from then on", async ({ house, open, request }) => {
  const sofia = await open(house.sofia, "/settings/api-keys");
  await sofia.getByLabel("Name").fill("Website form");
  await sofia.getByLabel("Read").uncheck();
  await sofia.getByRole("button", { name: "Make the key" }).click();
  await expect(sofia.getByText("Choose at least one thing that the key may do.")).toBeVisible();
  await expect(sofia.getByLabel("Name")).toHaveValue("Website form");
  await sofia.getByLabel("Read").check();
  await sofia.getByRole("button", { name: "Make the key" }).click();
  const key = await sofia.getByLabel("Your new key", { exact: true }).inputValue();
  await expectAccessible(sofia);

  const use = () => request.get("/api/v1/workspace", { headers: { Authorization: `Bearer ${key}` } });
  expect((await use()).status()).toBe(200);
  await sofia.reload();
  await expect(sofia.getByLabel("Your new key")).toHaveCount(0);
  await expect(sofia.getByText("last used")).toBeVisible();

  await sofia.getByRole("button", { name: "Revoke Website form" }).click();
  await expect(sofia.getByText("is refused from its next request on")).toBeVisible();
  await sofia.getByRole("button", { name: "Revoke the key" }).click();
  await expect(sofia.getByText("revoked", { exact: true })).toBeVisible();
  expect((await use()).status()).toBe(401);
});

test("Another currency says that nothing is converted, and is kept with the zone", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Time zone").fill("Mars/Olympus");
  await sofia.getByLabel("Currency").selectOption("CZK");
  await expect(sofia.getByText("Amounts are not converted")).toBeVisible();
  await sofia.getByRole("button", { name: "Save time and money" }).click();
  await expect(sofia.getByLabel("Time zone")).toHaveAccessibleDescription(/A time zone like Europe\/Prague\./);
  await expect(sofia.getByLabel("Time zone")).toHaveValue("Mars/Olympus");
  await expect(sofia.getByLabel("Currency")).toHaveValue("CZK");
  await sofia.getByLabel("Time zone").fill("Asia/Kathmandu");
  await expect(sofia.getByLabel("Time zone")).toHaveAccessibleDescription(/GMT\+5:45/);
  await sofia.getByRole("button", { name: "Save time and money" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
  await sofia.reload();
  await expect(sofia.getByLabel("Currency")).toHaveValue("CZK");
  await expect(sofia.getByLabel("Time zone")).toHaveValue("Asia/Kathmandu");
});
