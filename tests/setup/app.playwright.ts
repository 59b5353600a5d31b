import { startApp } from "./app.ts";
import { appSettings } from "./app-settings.ts";

/** Before the first test in a browser: the built app; factories in the workers get its settings. */
export default async function setUp() {
  const { baseUrl, database, stop } = await startApp("e2e");
  Object.assign(process.env, appSettings(baseUrl, "e2e", database), { TEST_DATABASE: JSON.stringify(database) });
  return stop;
}
