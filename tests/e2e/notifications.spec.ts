import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Marek is told of three new names in one line, follows it, and dismisses it", async ({ house, open }) => {
  for (const [index, name] of ["Eastwind", "Westwind", "Southwind"].entries()) {
    await renameWorkspace(house.sofia, { name, revision: index + 1 }, new Date());
  }
  const marek = await open(house.marek, "/");
  await expect(async () => {
    await marek.reload();
    await expect(marek.getByRole("link", { name: "Notifications, 3 new" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await marek.getByRole("link", { name: "Notifications, 3 new" }).click();
  const line = marek.getByRole("link", { name: "Sofia Kral renamed the workspace 3 times, last to “Southwind”" });
  await expect(line).toBeVisible();
  await line.click();
  await expect(marek).toHaveURL("/settings/workspace");

  await marek.goto("/notifications");
  await marek.getByRole("button", { name: "Dismiss: Sofia Kral renamed" }).click();
  await expect(marek.getByText("Nothing new")).toBeVisible();
  await expect(marek.getByRole("heading", { name: "Dismissed" })).toBeVisible();
  await expectAccessible(marek);
});

test("Marek chooses a digest of what concerns the workspace, and finds his choice again", async ({ house, open }) => {
  const marek = await open(house.marek, "/settings/notifications");
  const workspace = marek.getByRole("group", { name: "The workspace" });
  await expect(workspace.getByLabel("By mail")).toHaveValue("digest");
  await workspace.getByLabel("By mail").selectOption("Never");
  await workspace.getByLabel("In the app").uncheck();
  await marek.getByRole("button", { name: "Save the choice" }).click();
  await expect(marek.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await marek.reload();
  await expect(workspace.getByLabel("By mail")).toHaveValue("never");
  await expect(workspace.getByLabel("In the app")).not.toBeChecked();

  await workspace.getByLabel("By mail").selectOption("In a digest each working day");
  await marek.getByRole("button", { name: "Save the choice" }).click();
  await expect(marek.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expectAccessible(marek);
  await marek.reload();
  await expect(workspace.getByLabel("By mail")).toHaveValue("digest");
});
