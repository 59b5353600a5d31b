import { password } from "../factories/workspace.ts";
import { expect, test } from "./browsers.ts";

test("Sofia signs in, comes to where she wanted to go, and out again", async ({ page, house }) => {
  await page.goto("/settings/sessions");
  await expect(page).toHaveURL("/sign-in?next=%2Fsettings%2Fsessions");
  await page.getByLabel("E-mail").fill(house.sofia.email);
  await page.getByLabel("Password").fill("a guess");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "E-mail and password don't match" })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(house.sofia.email);

  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/settings/sessions");
  await expect(page.getByText("this browser")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in?next=%2F");
});

test("A session that is ended elsewhere says so and leads on", async ({ house, open, baseURL }) => {
  const desk = await open(house.sofia, "/settings/sessions");
  const phone = await open(house.sofia, "/settings/workspace");
  await desk.reload();
  await desk.getByRole("button", { name: "End the session" }).click();
  await expect(desk.getByRole("heading", { name: "One session" })).toBeVisible();

  await phone.getByLabel("Name of the workspace").fill("Southwind");
  await phone.getByRole("button", { name: "Save the name" }).click();
  await expect(phone.getByRole("alert").filter({ hasText: "This session was ended or has expired" })).toBeVisible();
  await expect(phone.getByLabel("Name of the workspace")).toHaveValue("Southwind");
  await phone.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(`${baseURL}/sign-in?next=%2Fsettings%2Fworkspace`);

  await phone.goto("/");
  await expect(phone.getByText("This session was ended or has expired")).toBeVisible();
});
