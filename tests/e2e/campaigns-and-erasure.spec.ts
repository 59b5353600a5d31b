import { aLead } from "../factories/lead.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Marek makes a campaign and pastes what it cost, month by month", async ({ house, open }) => {
  const marek = await open(house.marek, "/leads/campaigns");
  await expect(marek.getByText("No campaigns yet")).toBeVisible();
  await marek.getByLabel("Name").fill("Spring webinar");
  await marek.getByLabel("Channel").fill("Webinar");
  await marek.getByRole("button", { name: "Make the campaign" }).click();
  await marek.getByRole("link", { name: "Spring webinar" }).click();

  await marek.getByLabel("March").focus();
  await marek.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "6,200.50\n\n€ 100");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await marek.getByLabel("May").press("ArrowDown");
  await expect(marek.getByLabel("June")).toBeFocused();
  await marek.getByRole("button", { name: "Save the spend" }).click();
  await expect(marek.getByText("Saved.")).toBeVisible();
  await expect(marek.getByLabel("March")).toHaveValue("6200.50");
  await expectAccessible(marek, ["light"]);
  await marek.goto("/leads/campaigns");
  await expect(marek.getByRole("link", { name: "€6,300.50" })).toBeVisible();
  await expectAccessible(marek, ["light"]);
});

test("Sofia erases a person, and the activity still verifies", async ({ house, open }) => {
  const leadId = await aLead(house);
  const sofia = await open(house.sofia, `/leads/${leadId}`);
  await sofia.getByRole("button", { name: "Erase this person" }).click();
  await sofia
    .getByRole("dialog", { name: "Erase “Jane Hill” for good?" })
    .getByRole("button", { name: "Erase them" })
    .click();
  await expect(sofia.getByRole("heading", { level: 1, name: "Erased person" })).toBeVisible();
  await expect(sofia.getByText("jane@hill.example")).toHaveCount(0);
  await expectAccessible(sofia, ["light"]);

  await sofia.goto("/activity");
  await expect(sofia.getByText("erased a person from the leads; the figures stay")).toBeVisible();
  // The sealer comes by every two seconds.
  await expect(async () => {
    await sofia.getByRole("link", { name: "Verify now" }).click();
    await expect(sofia.getByText("The chain holds.")).toBeVisible();
    await expect(sofia.getByText(/wait for the next seal/)).toHaveCount(0);
  }).toPass();
});
