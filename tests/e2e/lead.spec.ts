import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { aLead, aTouch } from "../factories/lead.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Ravi logs a call with one tap, opens an opportunity, and takes back what was a mistake; Marek follows", async ({
  house,
  open,
}) => {
  const leadId = await aLead(house);
  const ravi = await open(house.ravi, `/leads/${leadId}`);
  await expect(ravi.getByRole("heading", { level: 1, name: "Jane Hill" })).toBeVisible();
  const marek = await open(house.marek, `/leads/${leadId}`);
  await expect(marek.getByRole("button", { name: "Accept" })).toHaveCount(0);

  const stage = ravi.locator("h1 + span").getByRole("button", { name: "MQL" });
  const meaning = ravi.locator("[popover=manual]");
  await expect(stage).toHaveAccessibleDescription(/it is Sales' turn/);
  await stage.hover();
  await expect(meaning).toContainText("Marketing-qualified and handed over");
  await ravi.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await stage.focus();
  await expect(meaning).toBeVisible();
  await ravi.getByRole("heading", { level: 1 }).click();
  await expect(meaning).toBeHidden();

  await ravi.context().setOffline(true);
  await ravi.getByRole("button", { name: "Called" }).click();
  await expect(ravi.getByText(/so this wasn't sent/)).toBeVisible();
  await ravi.context().setOffline(false);
  await ravi.getByRole("button", { name: "Called" }).click();
  await expect(ravi.getByText("The call is logged.")).toBeVisible();
  await expect(ravi.getByRole("listitem").filter({ hasText: "called them" })).toBeVisible();
  await expect(marek.getByRole("listitem").filter({ hasText: "called them" })).toBeVisible();

  await ravi.getByRole("button", { name: "Open an opportunity" }).click();
  const dialog = ravi.getByRole("dialog", { name: "Open an opportunity" });
  await dialog.getByLabel("Value in EUR").fill("12.345,67");
  await dialog.getByRole("button", { name: "Open an opportunity" }).click();
  await expect(dialog.getByLabel("Value in EUR")).toHaveAccessibleDescription(/An amount like 1234.50/);
  await expect(dialog.getByLabel("Value in EUR")).toHaveValue("12.345,67");
  await dialog.getByLabel("Value in EUR").fill("12345.67");
  await dialog.getByRole("button", { name: "Open an opportunity" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(ravi.getByText("€12,345.67")).toBeVisible();

  await ravi.getByRole("button", { name: "Take back: an opportunity was opened" }).click();
  await ravi.getByRole("dialog").getByLabel("Why (if you like)").fill("That was the other Hill");
  await ravi.getByRole("button", { name: "Take it back" }).click();
  await expect(ravi.getByText("counts no more", { exact: true })).toBeVisible();
  await expect(ravi.getByText("That was the other Hill")).toBeVisible();
  await expect(ravi.getByRole("button", { name: "Accept" })).toBeVisible();

  await ravi.getByText("Change", { exact: true }).click();
  await ravi.getByLabel("Job title").fill("Head of Purchasing");
  await ravi.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ravi.getByText("Head of Purchasing at Hill & Daughters", { exact: false })).toBeVisible();
});

test("Everybody can use a lead's page, with its story and a decision open", async ({ house, open }) => {
  const leadId = await aLead(house);
  const eventId = await aTouch(house.ravi, leadId);
  await correctEvent(house.ravi, { leadId, eventId, reason: "wrong number" }, new Date());
  const ravi = await open(house.ravi, `/leads/${leadId}`);
  await ravi.getByRole("button", { name: "Open an opportunity" }).click();
  await expect(ravi.getByRole("dialog", { name: "Open an opportunity" })).toBeVisible();
  await expectAccessible(ravi);
});
