import { describe, expect, it } from "vitest";
import { doorLaws } from "./architecture/doors.ts";
import { floorLaws } from "./architecture/floors.ts";
import { habitLaws } from "./architecture/habits.ts";
import { pageLaws } from "./architecture/pages.ts";
import { purityLaws } from "./architecture/purity.ts";
import { roomLaws } from "./architecture/rooms.ts";
import { sideLaws } from "./architecture/sides.ts";
import { soundHouse } from "./architecture/sound-house.ts";
import { readSources, sourcesOf } from "./architecture/source.ts";

const sources = readSources();
const laws = [...floorLaws, ...roomLaws, ...purityLaws, ...doorLaws, ...sideLaws, ...pageLaws, ...habitLaws];

for (const { says, breaches, broken } of laws) {
  describe(says, () => {
    it("holds in this repository", () => {
      expect(breaches(sources)).toEqual([]);
    });

    it("lets a sound house stand", () => {
      expect(breaches(sourcesOf(soundHouse))).toEqual([]);
    });

    // A law that can't be broken guards nothing.
    it.for(Object.entries(broken))("notices %s", ([, brokenHouse]) => {
      expect(breaches(sourcesOf(brokenHouse))).not.toEqual([]);
    });
  });
}
