import { defineConfig } from "vitest/config";

const root = new URL("../..", import.meta.url).pathname;
const limits = { testTimeout: 60_000, hookTimeout: 300_000 };
const seed = "tests/setup/seed.ts";

const commands = {
  ...limits,
  // Each waits for its own database most of the time.
  maxWorkers: 2,
  globalSetup: "tests/setup/postgres.global.ts",
  setupFiles: [seed, "tests/setup/own-database.ts"],
};
/** They give the app settings of their own before it is loaded. */
const ownSettings = ["tests/commands/account.test.ts", "tests/commands/mail.test.ts"];

// One project for each part of `npm test` that vitest runs, named after it. Time limits only end what hangs; no test asserts a time.
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: "architecture", include: ["tests/architecture.test.ts"] } },
      // Pure functions leave nothing behind, so all files share one loading of them.
      {
        root,
        test: {
          name: "rules",
          maxWorkers: 2,
          include: ["tests/rules/**/*.test.ts"],
          setupFiles: [seed],
          isolate: false,
        },
      },
      // Each has an installation of its own, and waits for it most of the time.
      {
        root,
        test: {
          ...limits,
          name: "launch",
          maxWorkers: 2,
          include: ["tests/launch/**/*.test.ts"],
          globalSetup: "tests/setup/installation.global.ts",
        },
      },
      // Files one after the other share a loading of the app, each on a database of its own.
      {
        root,
        test: {
          ...commands,
          name: "commands",
          include: ["tests/commands/**/*.test.ts"],
          exclude: ownSettings,
          isolate: false,
        },
      },
      { root, test: { ...commands, name: "commands-with-own-settings", include: ownSettings } },
      // All files meet one app, each in workspaces of its own: they share a loading of the factories, and the matrix has others beside it.
      {
        root,
        test: {
          ...limits,
          name: "api",
          maxWorkers: 2,
          isolate: false,
          include: ["tests/api/**/*.test.ts"],
          globalSetup: "tests/setup/app.global.ts",
          setupFiles: [seed, "tests/setup/app-database.ts"],
        },
      },
    ],
  },
});
