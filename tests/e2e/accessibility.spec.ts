import { aWorkspace } from "../factories/workspace.ts";
import { listPages } from "../setup/pages.ts";
import { expectAccessible, test } from "./browsers.ts";

test("/sign-in is accessible", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
});

test("/design is accessible, which shows both themes at once", async ({ house, open }) => {
  // It has every piece twice, and each is looked at on three screens.
  test.slow();
  await expectAccessible(await open(house.sofia, "/design"), ["light"]);
});

for (const path of listPages().filter((path) => !["/sign-in", "/design"].includes(path))) {
  test(`${path} is accessible, and has room for a name of 80 characters without a break`, async ({ open }) => {
    const house = await aWorkspace({ name: "W".repeat(80) });
    await expectAccessible(await open(house.sofia, path));
  });
}
