import { chance } from "#launch/demo/chance.ts";
import { hangUp } from "#platform/notices.ts";
import { type Raced, raceHouse } from "../agreement-races.ts";

// Has pairs of heads race each other over their drafts and versions, in several workspaces at once. Its arguments are the number of
// races and the seed; it prints what became of them, as JSON.

const houses = 8;
const [races = 0, seed = 0] = process.argv.slice(2).map(Number);

const raced = await Promise.all(
  Array.from({ length: houses }, (_, house) => raceHouse(Math.ceil(races / houses), chance(seed + house))),
);
const kinds = [...new Set(raced.flatMap(({ ran }) => Object.keys(ran)))].sort();
const sum = (kind: string) => raced.reduce((count, { ran }) => count + (ran[kind] ?? 0), 0);
const whole: Raced = {
  ran: Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])),
  strange: raced.flatMap(({ strange }) => strange),
  versions: raced.reduce((count, { versions }) => count + versions, 0),
  words: raced.reduce((count, { words }) => count + words, 0),
};
process.stdout.write(JSON.stringify(whole));
await hangUp();
