import { Client } from "pg";
import { expect, expectAccessible, test } from "./browsers.ts";

const { superuser } = JSON.parse(process.env.TEST_DATABASE ?? "{}");

// Everybody else would meet the same: the configuration lets this file run when all others are through.
test("A page says that the database is away, and comes back by itself", async ({ house, open }) => {
  const page = await open(house.sofia, "/settings/workspace");
  const database = new Client({ connectionString: superuser });
  await database.connect();
  const setLimit = (limit: number) => database.query(`ALTER DATABASE e2e CONNECTION LIMIT ${limit}`);
  try {
    await setLimit(0);
    await database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'e2e' AND pid <> pg_backend_pid()",
    );
    await page.goto("/settings/workspace");
    await expect(page.getByRole("heading", { name: "The database can't be reached just now" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Go home" })).toBeVisible();
    await expectAccessible(page);
    const answers = await Promise.all(["/api/health", "/api/ready"].map((path) => page.request.get(path)));
    expect(answers.map((answer) => answer.status())).toEqual([200, 503]);
    const call = await page.request.get("/api/v1/workspace");
    expect([call.status(), call.headers()["retry-after"]]).toEqual([503, "1"]);
  } finally {
    await setLimit(-1);
    await database.end();
  }
  await expect(page.getByRole("heading", { name: "Workspace" })).toBeVisible();
});
