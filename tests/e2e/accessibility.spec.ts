import { listPages } from "../setup/pages.ts";
import { expect, expectAccessible, test } from "./browsers.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of listPages()) {
    test(`${path} is accessible, in ${colorScheme}, on a desk and on a phone`, async ({
      house,
      open,
      browser,
      baseURL,
    }) => {
      const isOpenToAll = path === "/sign-in";
      const page = isOpenToAll
        ? await (await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) })).newPage()
        : await open(house.sofia, path, { colorScheme });
      await page.goto(path);
      await expectAccessible(page);
      await page.setViewportSize({ width: 375, height: 812 });
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
