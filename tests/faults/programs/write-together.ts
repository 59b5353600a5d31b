import { hangUp } from "#platform/notices.ts";
import { lostWhileInterleaving } from "../../factories/interleavings.ts";

// Has two writers of one clause interleave. Its arguments are how often and the seed; it prints what was lost, as JSON.

const [times = 0, seed = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(await lostWhileInterleaving(times, seed)));
await hangUp();
