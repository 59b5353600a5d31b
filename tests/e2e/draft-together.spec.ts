import type { Page } from "@playwright/test";
import fc from "fast-check";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { isRefusal } from "#platform/refusals.ts";
import type { Cast } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

/** A draft with one clause, in which many words have room. */
async function aTerm({ sofia }: Cast) {
  const content = { term: "Worthwhile", meaning: "Begin" };
  const added = await addClause(sofia, definitionKind, { section: "term", content }, new Date());
  if (isRefusal(added)) throw new Error(`The clause was refused: ${added.refused}`);
}

/** All that somebody wrote in the clause as everybody has it now: its text, and beside it the other wordings. */
async function findTexts({ sofia }: Cast) {
  const [clause] = (await findDraft(sofia, definitionKind))?.clauses ?? [];
  if (!clause) throw new Error("The clause is gone.");
  return { text: clause.sentence, beside: clause.suggestions.map(({ sentence }) => sentence ?? "") };
}

const meaning = (page: Page) => page.getByLabel("What both sides mean by it");

async function comeIn(page: Page) {
  await page.getByRole("button", { name: /Change it/ }).click();
  await meaning(page).click();
}

async function append(page: Page, words: string) {
  await meaning(page).press("ControlOrMeta+End");
  await meaning(page).pressSequentially(words);
}

/** Opens the page and the clause again where a broken connection has closed them. */
async function comeBack(page: Page) {
  if ((await meaning(page).count()) > 0) return;
  await page.goto("/definition");
  await comeIn(page);
}

const goOut = (page: Page) => page.getByRole("heading", { level: 1 }).click();

/** How many letters wait in a browser to be sent. */
const waiting = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((place) => place.startsWith("common-ground clause")).length);

test("Two heads write one clause at once, one on a slow link that breaks off: each word is in the text or beside it", async ({
  house,
  open,
}) => {
  test.slow();
  await aTerm(house);
  const sofia = await open(house.sofia, "/definition");
  const marek = await open(house.marek, "/definition");
  const link = await marek.context().newCDPSession(marek);
  const slow = { latency: 150, downloadThroughput: 64_000, uploadThroughput: 32_000 };
  await link.send("Network.emulateNetworkConditions", { ...slow, offline: false });
  await comeIn(sofia);
  await expect(marek.getByText("Sofia Kral is writing…")).toBeVisible();
  await comeIn(marek);

  const acts = fc.constantFrom("sofia", "sofia", "marek", "marek", "sofia leaves", "marek leaves", "breaks", "is back");
  // So many that both have come back more than once; the thousands run without a browser.
  const steps = fc.sample(acts, { seed: 6, numRuns: 40 });
  const written: string[] = [];
  for (const [at, act] of steps.entries()) {
    const page = act.startsWith("sofia") ? sofia : marek;
    if (act === "breaks" || act === "is back") {
      await link.send("Network.emulateNetworkConditions", { ...slow, offline: act === "breaks" });
      if (act === "is back") await comeBack(marek);
    } else if ((await meaning(page).count()) === 0) {
      // The browser has given the page up for its own, which says that there is no connection.
    } else if (act.endsWith("leaves")) await goOut(page);
    else {
      const word = `${act.charAt(0)}${at}`;
      written.push(word);
      await append(page, ` ${word}`);
    }
  }
  await link.send("Network.emulateNetworkConditions", { ...slow, offline: false });
  await comeBack(marek);
  for (const page of [sofia, marek]) {
    await goOut(page);
    await expect.poll(() => waiting(page)).toBe(0);
  }
  const { text, beside } = await findTexts(house);
  const kept = new Set([text, ...beside].flatMap((sentence) => sentence.split(/[^a-z0-9]+/)));
  expect(written.filter((word) => !kept.has(word))).toEqual([]);
});

test("What Marek couldn't send survives a reload, and waits beside what Sofia wrote meanwhile until one of them decides", async ({
  house,
  open,
}) => {
  test.slow();
  await aTerm(house);
  const sofia = await open(house.sofia, "/definition");
  const marek = await open(house.marek, "/definition");
  const nora = await open(house.nora, "/definition");
  // Pages come, but nothing that is sent arrives.
  await marek.route("**/definition", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await comeIn(marek);
  await append(marek, " a budget");
  await expect(marek.getByText("Kept here until you are online")).toBeVisible();
  await comeIn(sofia);
  await append(sofia, " a need");
  await goOut(sofia);
  await expect(sofia.getByText("Saved", { exact: true })).toBeVisible();
  await expect(marek.getByText("Sofia Kral wrote this at the same time")).toBeVisible();
  await expect(meaning(marek)).toHaveValue("Begin a budget");

  await marek.unroute("**/definition");
  await marek.reload();
  await expect(sofia.getByText("Marek Havel wrote this at the same time")).toBeVisible();
  await expect(marek.getByText("You wrote this at the same time")).toBeVisible();
  const { text, beside } = await findTexts(house);
  expect(text).toContain("a need");
  expect(beside).toEqual([expect.stringContaining("a budget")]);

  await sofia.getByRole("button", { name: "Accept" }).click();
  await expect(sofia.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await marek.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(sofia.getByText("Marketing agrees")).toBeVisible();
  await nora.getByRole("link", { name: /on clause 1/ }).click();
  await nora.getByLabel("Say something").fill("And who decides?");
  await nora.getByRole("button", { name: "Comment", exact: true }).click();
  await sofia.getByRole("link", { name: "1 comment on clause 1" }).click();
  await expect(sofia.getByRole("region", { name: "On clause 1" })).toContainText(/Nora.*And who decides\?/s);
  await expectAccessible(sofia, ["light"]);
});
