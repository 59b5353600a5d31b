import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { definition } from "#features/definitions/schema/definition.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { aDraft as anEvent } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { type Cast, password } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

const answered = <Answer>(outcome: Outcome<Answer>): Answer => {
  if (isRefusal(outcome)) throw new Error(`This was refused: ${outcome.refused}`);
  return outcome;
};

const asking = (threshold: number) => {
  const { score, ...rest } = smallDefinition;
  const anyone = { disqualifiers: [], requiredFields: [], criteria: { all: [] } };
  return definition.parse({ ...rest, ...anyone, score: { ...score, threshold } });
};

/** Managers have 20 points, those whom a partner recommended 10; of twelve managers three became customers, of six others two. */
async function aHistory({ sofia }: Cast) {
  const monthsAgo = (months: number) => new Date(Date.now() - months * 30 * 86_400_000).toISOString();
  const drafts = Array.from({ length: 24 }, (_, number) => {
    const cameIn = monthsAgo(10);
    const isWon = number < 3 || number === 12 || number === 13;
    return {
      identity: { system: "crm", externalId: `${number}` },
      values: {
        firstName: "Ann",
        lastName: `Hill ${number}`,
        company: "Acme",
        ...(number < 12 && { jobTitle: "Plant manager" }),
        ...(number >= 12 && number < 18 && { source: "Partner" }),
      },
      fields: {},
      createdAt: new Date(cameIn),
      events: [anEvent("received", cameIn), ...(isWon ? [anEvent("won", monthsAgo(8))] : [])],
    };
  });
  await land(sofia, drafts);
}

/** What asks for 20 points is in force, and what asks for 30 is drafted. */
async function twoVersions({ sofia, marek }: Cast) {
  const first = answered(await writeDefinition(sofia, { ...asking(20), revision: 1 }, new Date()));
  const draft = { agreementId: first.agreementId ?? "", revision: first.revision };
  const proposed = answered(await proposeVersion(sofia, definitionKind, draft, new Date()));
  for (const head of [sofia, marek])
    answered(await signVersion(head, definitionKind, { ...proposed, password }, new Date()));
  answered(await writeDefinition(sofia, { ...asking(30), revision: draft.revision }, new Date()));
}

test("Marek drags the threshold, sees at once whom it would bring, takes it over and back, and opens those who come in", async ({
  house,
  open,
}) => {
  await aHistory(house);
  await twoVersions(house);
  const marek = await open(house.marek, "/definition");
  const slider = marek.getByRole("slider", { name: "Points that make an MQL" });
  await expect(slider).toHaveAttribute("aria-valuetext", /^30 points: 0 MQLs a week/);

  await slider.fill("10");
  await expect(slider).toHaveAttribute("aria-valuetext", /28% of them convert, 100% of customers caught$/);
  await expectAccessible(marek, ["light", "dark"]);
  await marek.getByRole("button", { name: "Make it 10 points" }).click();
  await expect(marek.getByText("An MQL has at least 10 points.")).toBeVisible();
  await marek.getByRole("button", { name: "Undo" }).click();
  await expect(slider).toHaveValue("30");
  await slider.fill("10");

  await marek.getByRole("link", { name: "See the 6 that come in" }).click();
  await expect(marek.getByRole("heading", { name: "MQLs of this version alone" })).toBeVisible();
  await expect(marek.getByText("6 in all")).toBeVisible();
});
