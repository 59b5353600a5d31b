import { beginDraft } from "#features/definitions/commands/begin-draft.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Marek writes a condition with the keyboard, Sofia reads its sentence at once, and what he types offline is there later", async ({
  house,
  open,
}) => {
  test.slow();
  await beginDraft(house.sofia, { from: "template", revision: 1 }, new Date());
  const marek = await open(house.marek, "/definition");
  const sofia = await open(house.sofia, "/definition");
  await marek.getByRole("button", { name: "Add what rules a lead out" }).focus();
  await marek.keyboard.press("Enter");

  const field = marek.getByLabel("What is asked about").first();
  await expect(field).toBeFocused();
  await field.selectOption({ label: "Country" });
  await marek.getByLabel("Country: how it is compared").selectOption({ label: "is none of" });
  const country = marek.getByLabel("Country: with what: add one");
  await country.fill("Austria");
  await country.press("Enter");
  await country.fill("Czechia");
  await country.press("Enter");
  await marek.getByRole("button", { name: "or…" }).press("Enter");
  await marek.getByLabel("What is asked about").last().selectOption({ label: "Company" });
  await expect(marek.getByText("Saved", { exact: true })).toBeVisible();
  await expect(sofia.getByText(/Country is not Austria or Czechia, or Company is known/)).toBeVisible();
  await expectAccessible(marek, ["light"]);

  await marek.context().setOffline(true);
  await marek.getByLabel("Company: how it is compared").selectOption({ label: "contains" });
  await marek.getByLabel("Company: with what").fill("Rival");
  await expect(marek.getByText("Kept here until you are online")).toBeVisible();
  await marek.context().setOffline(false);
  await expect(sofia.getByText(/or Company contains “Rival”/)).toBeVisible({ timeout: 20_000 });
});

test("Sofia brings a definition as JSON, and is told where it is wrong by its pointer", async ({ house, open }) => {
  await beginDraft(house.sofia, { from: "template", revision: 1 }, new Date());
  const sofia = await open(house.sofia, "/definition");
  await sofia.getByRole("button", { name: "JSON" }).click();
  const json = sofia.getByRole("textbox", { name: "The definition as JSON" });
  await json.fill('{ "score": { "threshold": "many" } }');
  await sofia.getByRole("button", { name: "Have the draft say this" }).click();
  await expect(sofia.getByText("/score/threshold")).toBeVisible();
  await json.fill('{ "score": { "threshold": 35 }, "acceptChecks": ["Somebody is in charge"] }');
  await sofia.getByRole("button", { name: "Have the draft say this" }).click();
  await expect(sofia.getByText(/at least 35 points/)).toBeVisible();
  await expect(sofia.getByText(/Somebody is in charge/)).toBeVisible();
});
