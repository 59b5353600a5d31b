import type { Page } from "@playwright/test";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { dayAt } from "#platform/day.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import type { Cast } from "../factories/workspace.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

const name = "Maximiliana-Theodora ".repeat(3).trim();

/** One lead was handed over to Ravi and waits, another is to be spoken with again today. */
async function aDayForRavi({ marek, sofia, ravi }: Cast) {
  const phone = "+420 601 234 567";
  const handedOver = [anEventDraft("received", "11-19"), anEventDraft("qualified", "11-20")];
  const landed = await land(marek, [
    aDraft({ values: { email: "jane@hill.example", firstName: "Jane", lastName: "Hill", phone }, events: handedOver }),
    aDraft({ values: { email: "max@hill.example", firstName: name, phone } }),
  ]);
  const [jane = "", max = ""] = landed.map(({ leadId }) => leadId ?? "");
  const now = new Date();
  await assignLeads(sofia, { leadIds: [jane, max], ownerId: ravi.memberId }, now);
  await setFollowUp(ravi, { leadId: max, dueOn: dayAt("Europe/Prague", now), note: "the quote" }, now);
}

/** Follows a link to call or write without leaving the browser for the program behind it. */
async function reachFor(page: Page, link: string) {
  await page.getByRole("link", { name: link }).click({ noWaitAfter: true });
}

test("Ravi's day on a phone: he calls who waits, says what came of it, and when he speaks with them again", async ({
  house,
  open,
}) => {
  await aDayForRavi(house);
  const ravi = await open(house.ravi, "/leads/today");
  await ravi.setViewportSize({ width: 375, height: 812 });
  const waiting = ravi.getByRole("list", { name: "Handed over, not answered yet" }).getByRole("listitem");
  await expect(waiting).toHaveText([/Jane Hill/]);
  const due = ravi.getByRole("list", { name: "To speak with again" }).getByRole("listitem");
  await expect(due).toHaveText([/Maximiliana.*today.*the quote/s]);
  await expectAccessible(ravi, ["light"]);
  await ravi.setViewportSize({ width: 375, height: 812 });

  await reachFor(ravi, "Call Jane Hill: +420 601 234 567");
  const call = ravi.getByRole("region", { name: "Your call" });
  await expect(call).toContainText("Called Jane Hill?");
  await ravi.reload();
  await call.getByRole("button", { name: "No answer" }).click();
  await expect(call).toContainText("Logged: no answer from Jane Hill.");
  await expect(waiting).toHaveCount(0);
  await call.getByRole("button", { name: "Undo" }).click();
  await expect(waiting).toHaveCount(1);
  await call.getByRole("button", { name: "Talked" }).click();
  await expect(call).toContainText("When do you speak again?");
  await call.getByRole("button", { name: "Next week" }).click();
  await expect(ravi.getByText(/You are reminded on Monday/)).toBeVisible();
  await expect(call).toHaveCount(0);
  await expect(waiting).toHaveCount(0);

  await reachFor(ravi, `Write to ${name}`);
  const mail = ravi.getByRole("region", { name: "Your mail" });
  await mail.getByRole("button", { name: "Sent" }).click();
  await mail.getByRole("button", { name: "Not again, it is done" }).click();
  await expect(ravi.getByText("Nothing waits for you today")).toBeVisible();

  await ravi.goto("/leads?followUpFrom=2026-01-01&owner=me&columns=followUp");
  await ravi.getByRole("link", { name: "Jane Hill" }).click();
  await expect(
    ravi
      .getByText("talked with", { exact: false })
      .or(ravi.getByText(/called them/))
      .first(),
  ).toBeVisible();
  await ravi.getByRole("button", { name: "Done" }).click();
  await ravi.getByRole("button", { name: "Undo" }).click();
  await expect(ravi.getByRole("button", { name: "Drop it" })).toBeVisible();
});
