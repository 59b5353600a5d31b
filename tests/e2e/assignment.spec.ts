import { handOver } from "../factories/assignment.ts";
import { expect, test } from "./browsers.ts";

test("Sofia notes that Ravi is away and has leads go in turn: what Marek hands over becomes hers, and Ravi's only if she says so", async ({
  house,
  open,
}) => {
  const sofia = await open(house.sofia, "/settings/members");
  await sofia.getByRole("button", { name: "Days away of Ravi Shah" }).click();
  await sofia.getByLabel("First day").fill("2020-01-01");
  await sofia.getByLabel("Last day").fill("2199-12-31");
  await sofia.getByRole("button", { name: "Note as away" }).click();
  await expect(sofia.getByText("Away until").first()).toBeVisible();
  await sofia.getByRole("button", { name: "Close" }).click();

  await sofia.goto("/settings/assignment");
  await sofia.getByLabel("Leads go to Sales’ people in turn").check();
  await sofia.getByLabel("Sofia Kral takes part").check();
  await sofia.getByLabel("Ravi Shah takes part").check();
  await sofia.getByLabel("At most so many leads at once for Sofia Kral").fill("20");
  await sofia.getByRole("button", { name: "Save", exact: true }).click();
  await expect(sofia.getByText("Saved.")).toBeVisible();

  await handOver(house, 1, new Date());
  await sofia.goto("/leads");
  await expect(sofia.getByRole("cell", { name: "Sofia Kral" })).toBeVisible();
  await sofia.getByRole("checkbox").last().check();
  const selected = sofia.getByRole("region", { name: "Selected leads" });
  await selected.getByLabel("Give to").selectOption("Ravi Shah");
  await selected.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(selected).toContainText("Ravi Shah is away until 31 Dec 2199.");
  await selected.getByRole("button", { name: "Assign anyway" }).click();
  await expect(sofia.getByText("1 lead went to Ravi Shah.")).toBeVisible();
});
