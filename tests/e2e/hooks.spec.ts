import { aFormResponse, asTypeform } from "../factories/hook.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Marek lets a form of Typeform's send its answers here and watches the first one come in", async ({
  house,
  open,
  request,
}) => {
  const marek = await open(house.marek, "/settings/hooks");
  await expect(marek.getByText("No webhooks yet")).toBeVisible();
  await marek.getByLabel("Program").selectOption("Typeform");
  await expect(marek.getByText("In the form, open Connect, then Webhooks")).toBeVisible();
  await marek.getByLabel("Name", { exact: true }).fill("Demo request");
  await marek.getByLabel("Secret", { exact: true }).fill("only the two of us know");
  await marek.getByRole("button", { name: "Make the webhook" }).click();
  const address = await marek.getByRole("textbox", { name: "The webhook's address" }).inputValue();
  await expect(marek.getByText("Nothing has come yet.")).toBeVisible();

  const body = aFormResponse("jane@hill.example");
  const headers = { "Content-Type": "application/json" };
  const refused = await request.post(address, { data: body, headers });
  expect(refused.status()).toBe(401);
  await expect(marek.getByText("It bears no signature.", { exact: false })).toBeVisible();
  const taken = await request.post(address, { data: body, headers: { ...headers, ...asTypeform(body) } });
  expect(taken.status()).toBe(200);
  await expect(marek.getByText("A new lead.", { exact: false })).toBeVisible();

  await marek.getByRole("link", { name: "Demo request" }).click();
  await expect(marek.getByRole("row", { name: /Landed.*200/ })).toBeVisible();
  await expectAccessible(marek);
  await marek.getByRole("link", { name: "jane@hill.example" }).click();
  await expect(marek.getByRole("listitem").filter({ hasText: "came in by linkedin" })).toContainText("Demo request");
});
