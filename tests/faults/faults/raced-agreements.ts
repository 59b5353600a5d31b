import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import { startOwnDatabase } from "../../bench/own-database.ts";
import type { Fault } from "../fault.ts";

const races = 10_000;
const walks = 1_000;

const racedSchema = z.object({
  ran: z.record(z.string(), z.number()),
  strange: z.array(z.string()),
  versions: z.number(),
  words: z.number(),
});

/**
 * Fault 5: two heads who sign, write, propose, withdraw and decline at the same time, 10,000 times; and who write one clause, badly
 * connected, in a thousand interleavings.
 */
export const racedAgreements: Fault = {
  part: "agreements",
  async provoke(faults) {
    const own = await startOwnDatabase(faults, faults.dataDir);
    const seed = Math.floor(faults.random() * 1e9);
    const { ran, strange, versions, words } = await step("Races", async (note) => {
      note("running");
      const program = ["tests/faults/programs/race-agreements.ts", String(races), String(seed)];
      const printed = await runProgram(program, own.settings, "The races could not be run.");
      note(`${races.toLocaleString("en")} run`);
      return racedSchema.parse(JSON.parse(printed));
    });
    const lost = await step("Writers", async (note) => {
      note("running");
      const program = ["tests/faults/programs/walk-clauses.ts", String(walks), String(seed)];
      const printed = await runProgram(program, own.settings, "The writers could not be run.");
      note(`${walks.toLocaleString("en")} interleavings run`);
      return z.array(z.string()).parse(JSON.parse(printed));
    });
    const count = Object.values(ran).reduce((sum, one) => sum + one, 0);
    const kinds = Object.entries(ran).map(([kind, number]) => `${number} ${kind}`);
    return [
      {
        name: `5  ${count.toLocaleString("en")} races of two heads`,
        invariant: "never in force with one signature or another text; each told what became; no word lost",
        figure: `${kinds.join(", ")}; ${versions} versions, ${words} wordings; ${strange[0] ?? "nothing strange"}`,
        held: strange.length === 0 && count >= races,
      },
      {
        name: `5  ${walks.toLocaleString("en")} interleavings of two writers`,
        invariant: "each acknowledged word is in the text, was read before it went, or waits beside it",
        figure: `${lost.length} lost; ${lost[0] ?? "nothing strange"}`,
        held: lost.length === 0,
      },
    ];
  },
};
