import { readFile } from "node:fs/promises";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Sofia filters the activity, passes the address on, and exports what she sees without its formulas", async ({
  house,
  open,
}) => {
  const formula = '=HYPERLINK("http://evil.example")';
  const mallory = { ...house.sofia, name: formula };
  await renameWorkspace(mallory, { name: "Southwind", revision: 1 }, new Date());
  await renameWorkspace(house.sofia, { name: "Westwind", revision: 2 }, new Date());

  const sofia = await open(house.sofia, "/activity");
  await sofia.getByText("by who, what, when and text").click();
  await sofia.getByLabel("What", { exact: true }).selectOption("Workspace renamed");
  await sofia.getByLabel("Text").fill("southwind");
  await sofia.getByRole("button", { name: "Show" }).click();
  await expect(sofia).toHaveURL(/what=workspace\.renamed.*q=southwind/);
  await expect(sofia.getByText("Details")).toHaveCount(2);

  await sofia.getByLabel("Text").fill("to “Southwind”");
  await sofia.getByLabel("Text").press("Enter");
  await expect(sofia.getByText("Details")).toHaveCount(1);
  await sofia.getByText("Details").click();
  await expect(sofia.getByRole("deletion")).toHaveText("Northwind Instruments");
  await expect(sofia.getByRole("insertion")).toHaveText("Southwind");
  await expectAccessible(sofia);

  const downloading = sofia.waitForEvent("download");
  await sofia.getByRole("button", { name: "Export as CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^activity-\d{4}-\d\d-\d\d\.csv$/);
  const [header, line, end, ...rest] = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(header).toBe("id,recordedAt,actor,actorId,type,sentence,payload");
  expect(line).toContain(`,"'${formula.replaceAll('"', '""')}",`);
  expect([end, rest]).toEqual(["", []]);
});

test("Marek opens a part of the activity that was passed on, without the sign-ins of others or an export", async ({
  house,
  open,
}) => {
  await renameWorkspace(house.sofia, { name: "Southwind", revision: 1 }, new Date());
  await open(house.sofia, "/");
  const marek = await open(house.marek, "/activity?q=sofia+kral&from=nonsense");
  await expect(marek.getByText("Details")).toHaveCount(1);
  await expect(marek.getByText("An admin can export it.")).toBeVisible();
  await marek.getByRole("link", { name: "Show everything" }).click();
  await expect(marek).toHaveURL("/activity");
  await expect(marek.getByText("Details")).toHaveCount(3);
});
