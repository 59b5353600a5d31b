import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Sofia invites somebody, who joins by the link in another browser", async ({ house, open, browser }) => {
  const sofia = await open(house.sofia, "/settings/members");
  await expect(sofia.getByText("Only this machine", { exact: true })).toBeVisible();
  await sofia.getByLabel("E-mail").fill(`nora2@${house.workspaceId}.example`);
  await sofia.getByLabel("Role").selectOption("Member of Marketing");
  await sofia.getByRole("button", { name: "Make a link" }).click();
  const link = await sofia.getByRole("textbox", { name: "The link, shown this once" }).inputValue();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(link);
  await expect(visitor.getByText("Sofia Kral")).toBeVisible();
  await visitor.getByLabel("Your name").fill("Nora Second");
  await visitor.getByLabel("Password").fill("password1");
  await visitor.getByRole("button", { name: "Join" }).click();
  await expect(visitor.getByText("This is one of the first passwords that are guessed.")).toBeVisible();
  await expect(visitor.getByLabel("Your name")).toHaveValue("Nora Second");
  await visitor.getByLabel("Password").fill("seven quiet herons");
  await visitor.getByRole("button", { name: "Join" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: /^Good .*, Nora$/ })).toBeVisible();

  await sofia.reload();
  await expect(sofia.getByRole("main").getByText("Nora Second")).toBeVisible();
  await expect(sofia.getByText("Nobody is invited just now")).toBeVisible();
});

test("A link that was just made is accessible", async ({ house, open }) => {
  const sofia = await open(house.sofia, "/settings/members");
  await sofia.getByLabel("E-mail").fill(`nora2@${house.workspaceId}.example`);
  await sofia.getByRole("button", { name: "Make a link" }).click();
  await expect(sofia.getByRole("textbox", { name: "The link, shown this once" })).toBeVisible();
  await expectAccessible(sofia);
});

test("The page of an invitation is accessible, with what is wrong beside it", async ({ house, page }) => {
  const offer = { email: `nora2@${house.workspaceId}.example`, role: "observer", team: null } as const;
  const made = await inviteMember(house.sofia, { ...offer, title: "", isAdmin: false }, new Date());
  await page.goto("link" in made ? made.link : "/");
  await page.getByLabel("Your name").fill("Nora Second");
  await page.getByLabel("Password").fill("password1");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("This is one of the first passwords that are guessed.")).toBeVisible();
  await expectAccessible(page);
});

test("Elena names an acting head for an empty chair, and ends it", async ({ house, open }) => {
  await changeMember(house.elena, { memberId: house.sofia.memberId, revision: 1, role: "member" }, new Date());
  const elena = await open(house.elena, "/settings/members");
  await expect(elena.getByText("Sales has no head, so nobody can sign for it.")).toBeVisible();
  await elena.getByRole("button", { name: "Change Ravi Shah" }).click();
  await elena.getByRole("button", { name: "Name acting head of Sales" }).click();
  await expect(elena.getByText("each signature says “acting”")).toBeVisible();
  await expectAccessible(elena);
  await elena.getByRole("button", { name: "Name acting head", exact: true }).click();
  await expect(elena.getByText("Ravi Shah acts as head of Sales until the team has one.")).toBeVisible();
  await elena.getByRole("button", { name: "End acting for Sales" }).click();
  await elena.getByRole("button", { name: "End it" }).click();
  await expect(elena.getByText("Sales has no head, so nobody can sign for it.")).toBeVisible();
});

test("A member who is let go is out at the next click, and everything says so", async ({ house, open }) => {
  const ravi = await open(house.ravi, "/settings/members");
  const sofia = await open(house.sofia, "/settings/members");
  await sofia.getByRole("button", { name: "Change Ravi Shah" }).click();
  await sofia.getByRole("button", { name: "Deactivate", exact: true }).click();
  await sofia
    .getByRole("dialog", { name: "Deactivate Ravi Shah?" })
    .getByRole("button", { name: "Deactivate" })
    .click();
  await expect(sofia.getByText("1 deactivated member")).toBeVisible();
  await ravi.reload();
  await expect(ravi.getByRole("heading", { name: "Common Ground" })).toBeVisible();
});

test("Ravi changes his password, and a wrong one is told as such", async ({ house, open }) => {
  const ravi = await open(house.ravi, "/settings/account");
  await ravi.getByLabel("Present password").fill("a guess");
  await ravi.getByLabel("New password").fill("seven quiet herons");
  await ravi.getByRole("button", { name: "Change the password" }).click();
  await expect(ravi.getByText("This is not the password of that account.")).toBeVisible();
  await expectAccessible(ravi);
  await ravi.getByLabel("Present password").fill("one common ground");
  await ravi.getByLabel("New password").fill("seven quiet herons");
  await ravi.getByRole("button", { name: "Change the password" }).click();
  await expect(ravi.getByText("Changed. Everywhere else you were signed in")).toBeVisible();
});
