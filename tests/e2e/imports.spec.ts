import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./browsers.ts";

const header =
  '"Record ID","First Name","Last Name","Email","Company Name","Lifecycle Stage","Create Date","Became a Marketing Qualified Lead Date","Number of Employees"';
const rows = [
  '"501","Ada","Brook","ada@hill.example","Hill & Co","Customer","2025-03-12 09:14","2025-03-13 10:00","40"',
  '"502","Ben","Cole","ben@hill.example","Hill & Co","Marketing Qualified Lead","2025-03-15 14:30","2025-03-16 08:00","40"',
  '"503","Cleo","Dunn","cleo@dale.example","Dale","Lead","the other day","","12"',
  '"504","Dan","Ellis","dan at dale","Dale","Lead","2025-04-01 08:00","","12"',
];
const hubspotFile = `${[header, ...rows].join("\r\n")}\r\n`;

test("Sofia sees as what her file is understood before it lands, and has it understood otherwise", async ({
  house,
  open,
}) => {
  const sofia = await open(house.sofia, "/leads/import");
  await bring(sofia, "notes.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
  await expect(sofia.getByText(/^This is a PDF/)).toBeVisible();

  await bring(sofia, "contacts.csv", hubspotFile);
  await expect(sofia.getByRole("heading", { name: "A HubSpot file" })).toBeVisible();
  await expect(sofia.getByLabel("Email", { exact: true })).toHaveValue("email");
  await expect(sofia.getByLabel("Create Date", { exact: true })).toHaveValue("createdAt");
  const preview = sofia.getByRole("table", { name: "The first rows as they would land" });
  const ada = preview.getByRole("row", { name: /Ada Brook/ });
  await expect(ada).toContainText("Qualified (MQL) 13 Mar 2025");
  await expect(preview.getByRole("row", { name: /Create Date/ })).toContainText("can't land");

  await sofia.getByLabel("Company Name", { exact: true }).selectOption("Leave it out");
  await expect(ada).not.toContainText("Hill & Co");
  await sofia.reload();
  await expect(ada).not.toContainText("Hill & Co");
  await sofia.getByText(/column.? (is|are) left out/).click();
  await sofia.getByLabel("Company Name", { exact: true }).selectOption("Company");
  await expect(ada).toContainText("Hill & Co");
});

test("What a file means and what became of it can be seen by everybody, on every screen", async ({ house, open }) => {
  // Two pages with a great many controls, each looked at on three screens.
  test.slow();
  const sofia = await open(house.sofia, "/leads/import");
  await bring(sofia, "contacts.csv", hubspotFile);
  await expect(sofia.getByRole("heading", { name: "A HubSpot file" })).toBeVisible();
  await expectAccessible(sofia);
  await sofia.getByRole("button", { name: "Start the import" }).click();
  await expect(count(sofia, "Could not land")).toHaveText("2");
  await expectAccessible(sofia, ["light"]);
});

test("What could not land is mended and brought again, and an import is taken back", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/");
  await sofia.getByRole("link", { name: "Bring in your leads" }).click();
  await bring(sofia, "contacts.csv", hubspotFile);
  await sofia.getByRole("button", { name: "Start the import" }).click();
  await expect(count(sofia, "Created")).toHaveText("2");
  await expect(count(sofia, "Could not land")).toHaveText("2");
  await expect(sofia.getByRole("table", { name: "Rows that could not land" })).toContainText("the other day");

  const downloading = sofia.waitForEvent("download");
  await sofia.getByRole("link", { name: "Download these 2 rows as CSV" }).click();
  const mended = (await readFile(await (await downloading).path(), "utf8"))
    .replaceAll("the other day", "2025-03-20 11:00")
    .replaceAll("dan at dale", "dan@dale.example");
  await sofia.getByRole("link", { name: "bring the file" }).click();
  await expect(sofia.getByText("HubSpot: Leads", { exact: true })).toBeVisible();
  await bring(sofia, "mended.csv", mended);
  await sofia.getByRole("button", { name: "Start the import" }).click();
  await expect(count(sofia, "Created")).toHaveText("2");
  await expect(count(sofia, "Could not land")).toHaveText("0");
  await count(sofia, "Created").getByRole("link").click();
  await expect(sofia.getByRole("list", { name: "Narrowed by" })).toContainText("Brought by mended.csv");
  await expect(sofia.getByRole("table", { name: "Leads" }).getByRole("row", { name: /dale/i })).toHaveCount(2);
  await sofia.goBack();

  await sofia.getByRole("button", { name: "Take this import back" }).click();
  await sofia.getByRole("button", { name: "Take it back" }).click();
  await expect(sofia.getByRole("heading", { name: "This import was taken back" })).toBeVisible();
  await expect(sofia.getByText("Nothing of it is left.")).toBeVisible();
});

test("A field is added, used, taken out of use and brought back", async ({ house, open }) => {
  const marek = await open(house.marek, "/settings/fields");
  const add = marek.locator("form", { hasText: "Add the field" });
  await add.getByLabel("Name").fill("Plan");
  await add.getByLabel("Kind").selectOption("Choice");
  await add.getByRole("button", { name: "Add the field" }).click();
  await expect(add.getByLabel("Choices, one a line")).toHaveAccessibleDescription(/A choice needs what can be chosen/);
  await add.getByLabel("Choices, one a line").fill("Basic\nPro");
  await add.getByRole("button", { name: "Add the field" }).click();
  await expect(marek.getByText("Basic, Pro")).toBeVisible();
  await expectAccessible(marek);

  await marek.getByRole("button", { name: "Take out of use: Plan" }).click();
  await marek.getByRole("button", { name: "Take it out of use" }).click();
  await marek.getByRole("button", { name: "Bring back: Plan" }).click();
  await expect(marek.getByRole("button", { name: "Take out of use: Plan" })).toBeVisible();
});

async function bring(page: Page, name: string, text: string) {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** The figure above a word. */
function count(page: Page, label: string) {
  return page.locator("dl > div", { hasText: label }).locator("dd");
}
