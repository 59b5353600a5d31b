import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Person } from "#platform/actor.ts";
import { sealToken, sessionCookie } from "#platform/session/cookie.ts";
import { aSession, aWorkspace, type Cast } from "../factories/workspace.ts";

const baseUrl = process.env.APP_URL ?? "";

type Browsers = {
  /** The personas of a workspace that this test has for itself. */
  house: Cast;
  /** A browser of its own for a person, already signed in. */
  open: (person: Person, path: string, look?: { colorScheme?: "light" | "dark" }) => Promise<Page>;
};

export const test = base.extend<Browsers>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  house: async ({}, use) => use(await aWorkspace()),
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, path, look = {}) => {
      const context = await browser.newContext({ baseURL: baseUrl, ...look });
      contexts.push(context);
      const value = await sealToken(await aSession(person));
      await context.addCookies([{ name: sessionCookie.name, value, url: baseUrl, httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  baseURL: baseUrl,
});

/** No violation of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

export { expect };
