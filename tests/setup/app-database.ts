import { inject } from "vitest";
import { appSettings } from "./app-settings.ts";

// Before each test file of the API, and before it imports anything that reads settings: factories work on the app's database.
const { baseUrl, database } = inject("app");
Object.assign(process.env, appSettings(baseUrl, "api", database), { TEST_DATABASE: JSON.stringify(database) });
