import { readiness } from "#platform/readiness.ts";

/** Whether requests can be served in full: database, migrations, jobs. 503 while one of them is missing. */
export async function GET() {
  const checks = await readiness();
  const isReady = Object.values(checks).every((check) => check === "ok");
  const headers = { "Cache-Control": "no-store", ...(!isReady && { "Retry-After": "2" }) };
  return Response.json({ status: isReady ? "ok" : "unavailable", ...checks }, { status: isReady ? 200 : 503, headers });
}
