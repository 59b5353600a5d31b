import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import { startOwnDatabase } from "../../bench/own-database.ts";
import type { Fault } from "../fault.ts";

const times = 1_000;

/** Two heads word one clause at the same time, one of them badly connected, as chance wills. */
export const twoWriters: Fault = {
  part: "drafts",
  async provoke(faults) {
    const own = await startOwnDatabase(faults, faults.dataDir);
    const seed = Math.floor(faults.random() * 1e9);
    const lost = await step("Two writers", async (note) => {
      note("writing");
      const program = ["tests/faults/programs/write-together.ts", String(times), String(seed)];
      const printed = await runProgram(program, own.settings, "They could not write.");
      note(`${times.toLocaleString("en")} times`);
      return z.array(z.string()).parse(JSON.parse(printed));
    });
    return [
      {
        name: `5  ${times.toLocaleString("en")} interleavings of two writers`,
        invariant: "each acknowledged word is in the text, was read before it went, or waits beside it",
        figure: lost[0] ?? "none lost",
        held: lost.length === 0,
      },
    ];
  },
};
