import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import type { Person } from "#platform/actor.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

// What the pages show once something has happened, as accessible as they are empty, and with the longest of names.

const longName = "W".repeat(80);

test("News are accessible, and a line of them has a button with a name of its own", async ({ open }) => {
  const { sofia, marek } = await aWorkspace({ name: longName });
  await rename(sofia, "Southwind");
  await rename(sofia, longName);
  const page = await open(marek, "/");
  const news = `Sofia Kral renamed the workspace 2 times, last to “${longName}”`;
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: `Dismiss: ${news}` })).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expectAccessible(page);
});

test("What verifying found is accessible", async ({ house, open }) => {
  const page = await open(house.sofia, "/activity?verify");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("The chain holds.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
});

test("A refused name is accessible, with what is wrong beside it", async ({ house, open }) => {
  const page = await open(house.sofia, "/settings/workspace");
  await page.getByLabel("Name of the workspace").fill(" ");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByLabel("Name of the workspace")).toHaveAccessibleDescription(/Give the workspace a name\./);
  await expectAccessible(page);
});

test("A name that was overtaken is accessible, with the new one beside it", async ({ house, open }) => {
  const page = await open(house.sofia, "/settings/workspace");
  // Who has begun to write keeps what they began at; who hasn't would see the new name by itself.
  await page.getByLabel("Name of the workspace").fill("Westwind");
  await rename(house.sofia, longName);
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText(`It is now called “${longName}”.`)).toBeVisible();
  await expectAccessible(page);
});

test("Two sessions are accessible", async ({ house, open }) => {
  await open(house.sofia, "/");
  const page = await open(house.sofia, "/settings/sessions");
  await expect(page.getByRole("heading", { name: "2 sessions" })).toBeVisible();
  await expectAccessible(page);
});

test("A refused sign-in is accessible", async ({ page, house }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(house.sofia.email);
  await page.getByLabel("Password").fill("a guess");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "E-mail and password don't match" })).toBeVisible();
  await expectAccessible(page);
});

test("An address that leads nowhere is accessible, and leads home", async ({ house, open }) => {
  const page = await open(house.sofia, "/nowhere");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go home" }).click();
  await expect(page.getByRole("heading", { name: /^Good / })).toBeVisible();
});

async function rename(person: Person, name: string) {
  const { revision } = await findWorkspace(person);
  await renameWorkspace(person, { name, revision }, new Date());
}
