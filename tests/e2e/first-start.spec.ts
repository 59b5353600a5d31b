import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { password } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

const addressOf = (name: string) => `${name}-${randomUUID().slice(0, 8)}@southwind.example`;

/** Fills in all that the first start asks for; the week and the zone are the guessed ones. */
async function fillIn(page: Page, { email, name = "Southwind" }: { email: string; name?: string }) {
  await page.getByLabel("Name of the workspace").fill(name);
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Your name").fill("Sofia Kral");
  await page.getByLabel("Your e-mail").fill(email);
  await page.getByLabel("A password").fill(password);
  await page.getByRole("radio", { name: /Head of Sales/ }).check();
}

test("Sofia sets a workspace up in the browser, and CEO and head of Marketing join by their links", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const [ceo, marek] = [addressOf("elena"), addressOf("marek")];
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Create your workspace" }).click();
  await fillIn(page, { email: addressOf("sofia") });
  await page.getByLabel("Friday").uncheck();
  await page.getByLabel("E-mail of the CEO").fill(ceo);
  await page.getByLabel("E-mail of the head of Marketing").fill(marek);
  await page.getByRole("button", { name: "Create the workspace" }).click();
  await expect(page.getByRole("heading", { name: "Southwind is ready" })).toBeVisible();
  await expectAccessible(page);

  for (const [title, email, name] of [
    ["CEO", ceo, "Elena Novak"],
    ["Head of Marketing", marek, "Marek Havel"],
  ] as const) {
    const link = await page.getByLabel(`${title}, ${email}`, { exact: true }).inputValue();
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const theirs = await context.newPage();
    await theirs.goto(link);
    await theirs.getByLabel("Your name").fill(name);
    await theirs.getByLabel("Password").fill(password);
    await theirs.getByRole("button", { name: /Join/ }).click();
    await expect(theirs.getByRole("heading", { name: new RegExp(`^Good .*${name.split(" ")[0]}$`) })).toBeVisible();
    await context.close();
  }

  await page.getByRole("link", { name: "Go to your home page" }).click();
  await expect(page.getByText("Marek Havel", { exact: true }).last()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your first hour" })).toBeVisible();
  await page.getByRole("button", { name: "Check the working hours: looks right" }).click();
  await expect(page.getByText("2 of 7 done")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Put it away" }).click();
  await expect(page.getByRole("heading", { name: "Your first hour" })).toHaveCount(0);
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Show it on Home" }).click();
  await page.goto("/");
  await expect(page.getByText("2 of 7 done")).toBeVisible();
});

test("What can't be is said at its field, and nothing that was typed is lost", async ({ page, house }) => {
  test.slow();
  await page.goto("/welcome");
  await fillIn(page, { email: house.sofia.email, name: "W".repeat(80) });
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await page.getByLabel(day).uncheck();
  await page.getByLabel("E-mail of the CEO").fill(house.sofia.email);
  await page.getByRole("button", { name: "Create the workspace" }).click();
  await expect(page.getByText("A week needs at least one day of work.")).toBeVisible();
  await expect(page.getByLabel("E-mail of the CEO")).toHaveAccessibleDescription(/already one of the others/);
  await expectAccessible(page);

  await page.getByLabel("Monday").check();
  await page.getByLabel("E-mail of the CEO").fill("");
  await page.getByLabel("A password").fill("1234567890");
  await page.getByRole("button", { name: "Create the workspace" }).click();
  await expect(page.getByLabel("A password")).toHaveAccessibleDescription(/guessed|names that others know/);

  await page.getByLabel("A password").fill(password);
  await page.getByRole("button", { name: "Create the workspace" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "has an account already" });
  await expect(refusal.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Sofia Kral");
});

test("Who asks for another host than this machine finds the first start closed", async ({ request }) => {
  const asked = (Host: string) => request.get("/welcome", { headers: { Host } }).then((answer) => answer.text());
  expect(await asked("localhost:3000")).toContain("Name of the workspace");
  const foreign = await asked("ground.example.com");
  expect(foreign).toContain("workspace:create");
  expect(foreign).not.toContain("Name of the workspace");
});
