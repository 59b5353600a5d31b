import type { Page } from "@playwright/test";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { type Cast, password } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (isRefusal(outcome)) throw new Error(`This was refused: ${outcome.refused}`);
  return outcome;
}

/** What the draft says from now on; answers how it is proposed. */
async function drafted({ sofia }: Cast, definition: Definition, revision: number) {
  const draft = answered(await writeDefinition(sofia, { ...definition, revision }, new Date()));
  return { agreementId: draft.agreementId ?? "", revision: draft.revision };
}

/** A first version in force, and a draft that asks for more points. */
async function aSecondDraft(house: Cast) {
  const first = await drafted(house, smallDefinition, 1);
  const proposed = answered(await proposeVersion(house.sofia, definitionKind, first, new Date()));
  for (const head of [house.sofia, house.marek])
    answered(await signVersion(head, definitionKind, { ...proposed, password }, new Date()));
  await drafted(house, { ...smallDefinition, score: { ...smallDefinition.score, threshold: 30 } }, first.revision);
  return `/agreements/${first.agreementId}/versions`;
}

async function sign(page: Page, seat: string, typed: string) {
  await page.getByRole("button", { name: `Sign as ${seat}` }).click();
  const dialog = page.getByRole("dialog", { name: "Sign version 2" });
  await dialog.getByLabel("Your password").fill(typed);
  await dialog.getByRole("button", { name: `Sign as ${seat}` }).click();
  return dialog;
}

test("The CEO asks for a decision, both heads sign, one of them on a phone, and it takes the place of the one before", async ({
  house,
  open,
}) => {
  const versions = await aSecondDraft(house);
  const elena = await open(house.elena, "/agreements");
  await elena.getByText("Ask for a decision by a day").click();
  await elena.getByLabel("Decide by").fill("2099-12-04");
  await elena.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(elena.getByText("A decision is asked for by")).toBeVisible();

  const sofia = await open(house.sofia, "/definition");
  await expect(sofia.getByText("A decision is asked for by")).toBeVisible();
  await sofia.getByRole("button", { name: "Propose version 2" }).click();
  await sofia.goto("/");
  const asked = sofia.getByRole("listitem").filter({ hasText: "Your signature is asked for" });
  await asked.getByRole("link", { name: /^Read/ }).click();
  await expect(sofia.getByRole("heading", { name: "Changed since version 1" })).toBeVisible();
  await expect(sofia.locator("ins").first()).toContainText("30");
  const dialog = await sign(sofia, "Head of Sales", "a guess");
  await expect(dialog.getByText("This is not the password of that account.")).toBeVisible();
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Sign as Head of Sales" }).click();
  await expect(sofia.getByText("You have signed.")).toBeVisible();

  const marek = await open(house.marek, `${versions}/2`);
  await expectAccessible(marek);
  await marek.setViewportSize({ width: 375, height: 812 });
  await expect(marek.getByRole("button", { name: "Decline" })).toBeInViewport();
  await sign(marek, "Head of Marketing", password);
  await expect(marek.getByText(/In force since/).first()).toBeVisible();
  await expect(sofia.getByText(/In force since/).first()).toBeVisible();

  await sofia.goto(`${versions}/1`);
  await expect(sofia.getByText("superseded", { exact: true })).toBeVisible();
  await sofia.goto(`${versions}/2/certificate`);
  await expect(sofia.getByText("Marek Havel").first()).toBeVisible();
  await expectAccessible(sofia, ["light"]);
  await sofia.goto(`${versions}/2`);
  await sofia.getByRole("link", { name: "Verify" }).click();
  await expect(sofia.getByText(/It matches/)).toBeVisible();
  await sofia.goto("/agreements");
  await expect(sofia.getByText("Version 2 in force")).toBeVisible();
  await expectAccessible(sofia, ["light"]);
});
