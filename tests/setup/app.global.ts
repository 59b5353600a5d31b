import type { TestProject } from "vitest/node";
import { startApp, type TestApp } from "./app.ts";
import "./postgres.global.ts";

declare module "vitest" {
  interface ProvidedContext {
    app: TestApp;
  }
}

/** Before the first test of the API: the built app. */
export default async function setUp(project: TestProject) {
  const { stop, ...app } = await startApp("api");
  project.provide("app", app);
  return stop;
}
