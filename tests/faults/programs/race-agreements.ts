import { chance } from "#launch/demo/chance.ts";
import { hangUp } from "#platform/notices.ts";
import { type Raced, raceHouse } from "../agreement-races.ts";

// Has pairs of heads race each other over their drafts and versions, in one workspace after the other and in several at once. Its
// arguments are the number of races and the seed; it prints what became of them, as JSON.

const atOnce = 4;
const racesEach = 250;
const [races = 0, seed = 0] = process.argv.slice(2).map(Number);

const houses = Array.from({ length: Math.ceil(races / racesEach) }, (_, house) => house);
const raced: Raced[] = [];
await Promise.all(Array.from({ length: atOnce }, takeTurns));
process.stdout.write(JSON.stringify(raced.reduce(added)));
await hangUp();

async function takeTurns() {
  for (let house = houses.shift(); house !== undefined; house = houses.shift()) {
    raced.push(await raceHouse(racesEach, chance(seed + house)));
  }
}

function added(one: Raced, other: Raced): Raced {
  const kinds = new Set([one, other].flatMap(({ ran }) => Object.keys(ran)));
  const ran = Object.fromEntries(
    [...kinds].sort().map((kind) => [kind, (one.ran[kind] ?? 0) + (other.ran[kind] ?? 0)]),
  );
  const strange = [...one.strange, ...other.strange];
  return { ran, strange, versions: one.versions + other.versions, words: one.words + other.words };
}
