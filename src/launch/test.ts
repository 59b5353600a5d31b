import { ending, listenForEnd } from "./processes/ending.ts";
import { generateClient } from "./sources/build.ts";
import { say, step } from "./steps.ts";
import { testParts } from "./test-parts.ts";

// `npm test [-- part …]`: runs the parts one after the other, each with its own set-up; the last line is
// `N passed, N failed`, and the exit code 1 if anything failed or nothing ran.

listenForEnd();
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(testParts);
const unknown = chosen.filter((name) => !testParts[name]);
if (unknown.length > 0) {
  say(`\n  There is no part ${unknown.join(", ")}; the parts are ${Object.keys(testParts).join(", ")}.\n`);
  process.exit(1);
}

await step("Prisma client", async (note) => note((await generateClient()) ? "generated" : "up to date"));
let passed = 0;
let failed = 0;
for (const name of chosen) {
  if (ending.aborted) break;
  say(`\n── ${name}`);
  const since = performance.now();
  const counts = (await testParts[name]?.()) ?? { passed: 0, failed: 1 };
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  say(`   ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  passed += counts.passed;
  failed += counts.failed;
}
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
