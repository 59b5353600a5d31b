import { inject } from "vitest";
import { cloneDatabase } from "./clone.ts";

// Before each test file, and before it imports anything that reads settings: a fresh copy of the template for it alone.
const postgres = inject("postgres");
const database = await cloneDatabase(postgres, `test_${process.env.VITEST_POOL_ID}`, postgres.template);

process.env.DATABASE_URL = database.app;
process.env.TEST_DATABASE = JSON.stringify(database);
process.env.DATA_DIR = `.data/test/worker-${process.env.VITEST_POOL_ID}`;
// Connections to the database of the file before are lost with it.
process.env.LOG_LEVEL = "error";
process.env.AUTH_SECRET = "a secret for tests, which guards nothing";
