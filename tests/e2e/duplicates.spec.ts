import { janeTwice, leadsFrom, searchAll } from "../factories/duplicates.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

test("Nora merges Jane's two leads and thinks better of it; Ravi, who has one of them open, follows", async ({
  house,
  open,
}) => {
  const [jane = ""] = await leadsFrom(house.marek, janeTwice);
  await searchAll(house.workspaceId);
  const ravi = await open(house.ravi, `/leads/${jane}`);
  await expect(ravi.getByText("May be the same as Jane Hill")).toBeVisible();
  const nora = await open(house.nora, "/leads");
  await nora.getByRole("link", { name: "1 perhaps here twice" }).click();
  const pair = nora.getByRole("article", { name: "Jane Hill and Jane Hill" });
  await expect(pair.getByText("Name and company alike")).toBeVisible();
  await expect(pair.getByText("+44 20 7946 0123")).toBeVisible();
  await expectAccessible(nora);

  await pair.getByRole("button", { name: "They are two: Jane Hill and Jane Hill" }).click();
  await expect(nora.getByText("Nobody seems to be here twice")).toBeVisible();
  await nora.getByRole("button", { name: "Ask again: Jane Hill and Jane Hill" }).click();
  await pair.getByRole("button", { name: "Keep this one: Jane Hill" }).first().click();
  await expect(nora.getByText("The two are one lead now.")).toBeVisible();
  await expect(nora.getByText("Jane Hill, into Jane Hill")).toBeVisible();
  await expect(ravi.getByRole("heading", { name: "Was here twice" })).toBeVisible();
  await expect(ravi.getByRole("link", { name: "+44 20 7946 0123" })).toBeVisible();

  await ravi.getByRole("button", { name: "Undo the merge of Jane Hill" }).click();
  await expect(ravi.getByText("They are two leads again.")).toBeVisible();
  await expect(ravi.getByText("May be the same as Jane Hill")).toBeVisible();
  await expect(pair).toBeVisible();
});
