import { expect, test } from "./browsers.ts";

test("Sofia renames the workspace, and Marek is told", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  const marek = await open(house.marek, "/");
  await expect(marek.getByText("Nothing new", { exact: true })).toBeVisible();

  await sofia.getByLabel("Name of the workspace").fill("Southwind");
  await sofia.getByRole("button", { name: "Save the name" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
  await expect(sofia.getByLabel("Name of the workspace")).toHaveValue("Southwind");

  const news = marek.getByText("Sofia Kral renamed the workspace from “Northwind Instruments” to “Southwind”");
  await expect(async () => {
    await marek.reload();
    await expect(news).toBeVisible({ timeout: 500 });
  }).toPass();
  await marek.getByRole("button", { name: "Dismiss" }).click();
  await expect(marek.getByText("Nothing new", { exact: true })).toBeVisible();
});

test("Two admins at once: the later one is told, and loses not a word", async ({ house, open }) => {
  const desk = await open(house.sofia, "/settings/workspace");
  const phone = await open(house.sofia, "/settings/workspace");
  await desk.getByLabel("Name of the workspace").fill("Southwind");
  await desk.getByRole("button", { name: "Save the name" }).click();
  await expect(desk.getByRole("status")).toHaveText("Saved.");

  await phone.getByLabel("Name of the workspace").fill("Westwind");
  await phone.getByRole("button", { name: "Save the name" }).click();
  await expect(phone.getByRole("alert").filter({ hasText: "Somebody changed this in the meantime" })).toBeVisible();
  await expect(phone.getByText("It is now called “Southwind”.")).toBeVisible();
  await expect(phone.getByLabel("Name of the workspace")).toHaveValue("Westwind");

  await phone.getByRole("button", { name: "Save the name" }).click();
  await expect(phone.getByRole("status")).toHaveText("Saved.");
  await expect(phone.getByLabel("Name of the workspace")).toHaveValue("Westwind");
});

test("What was saved is said until one types again", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Name of the workspace").fill("Southwind");
  await sofia.getByRole("button", { name: "Save the name" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
  await sofia.getByLabel("Name of the workspace").fill("Southwind ");
  await expect(sofia.getByRole("status")).toHaveCount(0);
  await sofia.getByRole("button", { name: "Save the name" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
});

test("Marek, who is no admin, sees the name and who can change it", async ({ house, open }) => {
  const marek = await open(house.marek, "/settings/workspace");
  await expect(marek.getByText("An admin of the workspace can change it.")).toBeVisible();
  await expect(marek.getByRole("button", { name: "Save the name" })).toHaveCount(0);
});

test("The whole of it with the keyboard alone", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Name of the workspace").focus();
  await sofia.keyboard.press("Control+A");
  await sofia.keyboard.type("Keywind");
  await sofia.keyboard.press("Enter");
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
});

test("The name shows in the trail, and the chain holds", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/workspace");
  await sofia.getByLabel("Name of the workspace").fill("Southwind");
  await sofia.getByRole("button", { name: "Save the name" }).click();
  await expect(sofia.getByRole("status")).toHaveText("Saved.");
  await sofia.getByRole("link", { name: "Activity" }).click();
  await expect(sofia.getByText("renamed the workspace from")).toBeVisible();
  await expect(async () => {
    await sofia.getByRole("link", { name: "Verify now" }).click();
    await expect(sofia.getByText("The chain holds.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
