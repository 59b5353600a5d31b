import { readFile } from "node:fs/promises";
import { aDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import type { Cast } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

/** A hundred and twenty leads of two sources; those from the fair were handed over to Sales. */
async function someLeads({ sofia }: Cast) {
  const drafts = Array.from({ length: 120 }, (_, number) => {
    const isOfFair = number % 40 === 0;
    return {
      identity: { system: "crm", externalId: `${number}` },
      values: {
        firstName: "Ann",
        lastName: `Hill ${number}`,
        company: "Acme",
        source: isOfFair ? "Trade fair" : "Website",
      },
      fields: {},
      createdAt: new Date(Date.UTC(2026, 4, 1, 0, number)),
      events: isOfFair ? [aDraft("qualified", "06-01")] : [],
    };
  });
  await land(sofia, drafts);
}

test("Sofia narrows the list, keeps it as a view, gives its leads to Ravi with the keyboard and takes them along", async ({
  house,
  open,
}) => {
  await someLeads(house);
  const sofia = await open(house.sofia, "/leads");
  await expectAccessible(sofia);
  await sofia.getByText("by everything that is known of a lead").click();
  await sofia.getByRole("combobox", { name: "Source", exact: true }).selectOption("Trade fair");
  await sofia.getByRole("button", { name: "Show", exact: true }).click();
  await expect(sofia).toHaveURL("/leads?source=Trade+fair");
  await expect(sofia.getByRole("rowheader")).toHaveCount(3);

  await sofia.getByText("Keep this list as a view").click();
  await sofia.getByLabel("Name", { exact: true }).fill("From the fair");
  await sofia.getByLabel("For everybody").check();
  await sofia.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(sofia.getByRole("link", { name: "From the fair" })).toHaveAttribute("aria-current", "page");

  await sofia.getByRole("heading", { name: "Leads", level: 1 }).click();
  for (const key of ["j", "x", "j", "x"]) await sofia.keyboard.press(key);
  const selected = sofia.getByRole("region", { name: "Selected leads" });
  await expect(selected).toContainText("2 leads selected");
  await selected.getByLabel("Give to").selectOption("Ravi Shah");
  await selected.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(sofia.getByText("2 leads went to Ravi Shah.")).toBeVisible();
  await expect(sofia.getByRole("cell", { name: "Ravi Shah" })).toHaveCount(2);

  const file = sofia.waitForEvent("download");
  await sofia.getByRole("button", { name: "Export as CSV" }).click();
  const text = await readFile(await (await file).path(), "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(4);

  const ravi = await open(house.ravi, "/leads");
  await ravi.getByRole("link", { name: "From the fair" }).click();
  await expect(ravi.getByRole("rowheader")).toHaveCount(3);
  await ravi.getByRole("link", { name: "My leads" }).click();
  await expect(ravi.getByRole("rowheader")).toHaveCount(2);
});

test("The list grows as one scrolls, has each lead once, and turns round by the heads of its columns", async ({
  house,
  open,
}) => {
  await someLeads(house);
  const sofia = await open(house.sofia, "/leads");
  await expect(async () => {
    await sofia.keyboard.press("End");
    await expect(sofia.getByRole("rowheader")).toHaveCount(120, { timeout: 1_000 });
  }).toPass();
  await expect(sofia.getByText("120 leads in all.")).toBeVisible();
  await sofia.getByRole("columnheader", { name: "Name" }).getByRole("link").click();
  await expect(sofia.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await expect(sofia.getByRole("row").nth(1)).toContainText("Ann Hill 0");
});

test("An empty list leads to the import, and one that nothing meets leads back", async ({ house, open }) => {
  const marek = await open(house.marek, "/leads");
  await expect(marek.getByText("There are no leads yet")).toBeVisible();
  await marek.getByRole("link", { name: "Import a file" }).last().click();
  await expect(marek).toHaveURL("/leads/import");
  await marek.goto("/leads?stage=won");
  await expect(marek.getByText("No lead is like this")).toBeVisible();
  await marek.getByRole("link", { name: "Show all leads" }).click();
  await expect(marek).toHaveURL("/leads");
});
