import { aWorkspace } from "../factories/workspace.ts";
import { listPages } from "../setup/pages.ts";
import { expectAccessible, test } from "./browsers.ts";

const names = {
  "an ordinary name": "Northwind Instruments",
  "a name of 80 characters without a break": "W".repeat(80),
};

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
  for (const [kind, name] of Object.entries(names)) {
    test(`${path} is accessible in a workspace with ${kind}`, async ({ open }) => {
      const house = await aWorkspace({ name });
      await expectAccessible(await open(house.sofia, path));
    });
  }
}
