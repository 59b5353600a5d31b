import { hangUp } from "#platform/notices.ts";
import { walkClauses } from "../../factories/clause-walks.ts";

// Has two writers walk over a clause in so many ways. Its arguments are their number and the seed; it prints what was lost, as JSON.

const [walks = 0, seed = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(await walkClauses(walks, seed)));
await hangUp();
