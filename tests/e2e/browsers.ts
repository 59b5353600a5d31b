import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";
import type { Person } from "#platform/actor.ts";
import { sealToken, sessionCookie } from "#platform/session/cookie.ts";
import { aSession, aWorkspace, type Cast } from "../factories/workspace.ts";

const baseUrl = process.env.APP_URL ?? "";

type Browsers = {
  /** The personas of a workspace that this test has for itself. */
  house: Cast;
  /** A browser of its own for a person, already signed in. */
  open: (person: Person, path: string) => Promise<Page>;
};

export const test = base.extend<Browsers>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  house: async ({}, use) => use(await aWorkspace()),
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, path) => {
      const context = await browser.newContext({ baseURL: baseUrl });
      contexts.push(context);
      const value = await sealToken(await aSession(person));
      await context.addCookies([{ name: sessionCookie.name, value, url: baseUrl, httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      const connected = page.waitForRequest(/\/api\/live\?/).catch(() => null);
      await page.goto(path);
      // A page in the frame connects once it is alive: what is typed before is typed into a picture of it.
      if ((await page.getByRole("navigation", { name: "Main" }).count()) > 0) await connected;
      return page;
    });
    for (const context of contexts) await context.close();
  },
  baseURL: baseUrl,
});

const screens = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 375, height: 812 },
};

const bothThemes = ["light", "dark"] as const;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** No violation of WCAG 2.2 AA that a machine can find, and nothing wider than the screen; on each screen, in light and dark. */
export async function expectAccessible(page: Page, themes: readonly ("light" | "dark")[] = bothThemes) {
  await page.evaluate(axe.source);
  await onEachScreen(page, async (screen) => {
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page, colorScheme), `on a ${screen}, in ${colorScheme}`).toEqual([]);
    }
  });
}

/** Nothing wider than the screen; on each screen, after which `look` looks at more there. */
async function onEachScreen(page: Page, look: (screen: string) => Promise<void>) {
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    // Charts follow the screen a moment after it has changed.
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overflow, `pixels too wide for a ${screen}`).toBeLessThanOrEqual(0);
    await look(screen);
  }
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In the dark only what depends on colours is looked at again: the rest is the same page. */
async function findViolations(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  const runOnly: axe.RunOnly =
    colorScheme === "light" ? { type: "tag", values: tags } : { type: "rule", values: ["color-contrast"] };
  // Of what is fine nothing is told: to describe it takes longer than to look at it.
  const options = { runOnly, resultTypes: ["violations" as const] };
  return page.evaluate(async (wanted) => {
    const { violations } = await window.axe.run(wanted);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, options);
}

export { expect };
