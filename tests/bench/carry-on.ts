import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { hangUp } from "#platform/notices.ts";

// Carries on the imports of a workspace as a worker does, and prints the most memory that the process had, in megabytes.

await carryOnImports(process.argv[2] ?? "", () => new Date(), new AbortController().signal);
process.stdout.write(String(process.resourceUsage().maxRSS / 1_024));
await hangUp();
