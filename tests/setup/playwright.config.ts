import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "./browser.ts";

const root = new URL("../..", import.meta.url).pathname;

export default defineConfig({
  testDir: `${root}tests/e2e`,
  projects: [
    { name: "together", testMatch: "**/*.spec.ts", testIgnore: "**/database-away.spec.ts" },
    // Takes the database from everybody, so it has the app for itself.
    { name: "alone", testMatch: "**/database-away.spec.ts", dependencies: ["together"] },
  ],
  outputDir: `${root}.data/test/e2e`,
  globalSetup: `${root}tests/setup/app.playwright.ts`,
  // Two browsers that meet are worth more than two that don't know of each other.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json"]],
  use: {
    launchOptions: await browserLaunchOptions(),
    // A trace of each test costs more than the test; `--trace on` makes one for whoever looks for a cause.
    screenshot: "only-on-failure",
    locale: "en-GB",
  },
});
