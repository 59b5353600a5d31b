import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Sofia finds a page, a person and a deed, with the keyboard alone", async ({ house, open }) => {
  const page = await open(house.sofia, "/");
  const field = page.getByRole("searchbox", { name: "Search or do something" });
  await pressFor(page, "Control+k", field);
  await expect(field).toBeFocused();
  await page.keyboard.type("sess");
  await expect(page.getByRole("menuitem", { name: "Sessions" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/sessions$/);

  await page.keyboard.press("/");
  await field.pressSequentially("havel");
  await expect(page.getByRole("menuitem", { name: "Marek Havel Head of Marketing" })).toBeVisible();
  await field.fill("nobody of this name");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await field.pressSequentially("sign out");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("The keys that are listed do what they say, but not while one types", async ({ house, open }) => {
  const page = await open(house.sofia, "/settings/workspace");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await pressFor(page, "?", help);
  await expect(help.getByText("Search or do something")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);

  await page.getByLabel("Name of the workspace").fill("");
  await page.getByLabel("Name of the workspace").pressSequentially("g?h/");
  await expect(page.getByLabel("Name of the workspace")).toHaveValue("g?h/");
  await page.getByRole("heading", { name: "Workspace", exact: true }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: /^Good / })).toBeVisible();

  await page.keyboard.press("?");
  await help.getByLabel("Shortcuts of single keys").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(help).toHaveCount(0);
});

test("The chosen theme is there at once, on other pages, and after a reload without a flash", async ({
  house,
  open,
}) => {
  const page = await open(house.sofia, "/");
  await page.emulateMedia({ colorScheme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe("rgb(250, 249, 246)");
  await page.getByRole("button", { name: "You: Sofia Kral" }).click();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("radio", { name: "Dark" }).check();
  expect(await ground()).toBe("rgb(21, 20, 18)");
  await expect(async () => {
    expect(await (await page.request.get("/")).text()).toContain('data-theme="dark"');
  }).toPass();
  await page.reload();
  expect(await ground()).toBe("rgb(21, 20, 18)");

  await page.getByRole("button", { name: "You: Sofia Kral" }).click();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await page.getByRole("radio", { name: "As the system has it" }).check();
  expect(await ground()).toBe("rgb(250, 249, 246)");
});

test("What was done can be undone where it is told", async ({ house, open }) => {
  const page = await open(house.sofia, "/design");
  const light = page.getByRole("region", { name: "In the light theme" });
  await light.getByRole("button", { name: "Archive the sample" }).click();
  await expect(light.getByRole("button", { name: "Archived" })).toBeVisible();
  const told = page.getByRole("region", { name: "What just happened" });
  await expect(told).toContainText("The sample was archived.");
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(light.getByRole("button", { name: "Archive the sample" })).toBeVisible();
  await expect(told).not.toContainText("The sample was archived.");
});

test("A question, a menu and a list, with the keyboard alone", async ({ house, open }) => {
  const page = await open(house.sofia, "/design");
  const light = page.getByRole("region", { name: "In the light theme" });
  await light.getByRole("button", { name: "Revoke the key" }).press("Enter");
  const question = page.getByRole("dialog", { name: "Revoke the key “Warehouse”?" });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(light.getByRole("button", { name: "Revoke the key" })).toBeFocused();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Revoke it" }).press("Enter");
  await expect(question).toBeHidden();

  await light.getByRole("button", { name: "More for the sample" }).press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Archive" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing was removed: it is a sample.")).toBeVisible();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(light.getByRole("listitem").filter({ hasText: /^Marek Havel$/ })).toBeFocused();
  await page.keyboard.press("k");
  await expect(light.getByRole("listitem").filter({ hasText: /^Sofia Kral$/ })).toBeFocused();
});

test("A chart has its numbers behind it, and its points can be stepped through", async ({ house, open }) => {
  const page = await open(house.sofia, "/design");
  const chart = page.getByRole("figure").filter({ hasText: "New paying customers in Q4" }).first();
  await chart.getByText("Show the numbers").press("Enter");
  await expect(chart.getByRole("row", { name: "14 Nov 74 74 74 74" })).toBeVisible();
  await chart.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(chart.getByText("Actual: 14")).toBeVisible();
});

test("On paper there is the page alone, and it is light", async ({ house, open }) => {
  const page = await open(house.sofia, "/settings/workspace");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { name: "Workspace", exact: true })).toBeVisible();
  for (const around of ["complementary", "banner", "navigation"] as const) {
    await expect(page.getByRole(around)).toHaveCount(0);
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(30, 28, 23)");
});

/** Presses a key until what it opens is there: a page listens as soon as its scripts run, which may be after it is seen. */
async function pressFor(page: Page, key: string, opened: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
