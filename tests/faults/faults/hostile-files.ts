import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import { startOwnDatabase } from "../../bench/own-database.ts";
import type { Fault, Finding } from "../fault.ts";
import { type HostileFile, hostile } from "../hostile-content.ts";

/** More memory than this for one file means that its size gets through. */
const mostMegabytes = 250;

const becameSchema = z.object({
  name: z.string(),
  fate: z.enum(["refused", "failed", "landed"]),
  sentence: z.string(),
  read: z.number(),
  created: z.number(),
  failed: z.number(),
  leads: z.number(),
  megabytes: z.number(),
});
type Became = z.output<typeof becameSchema>;

/** Fault 8: files that are none, that are broken, or that are meant to harm. */
export const hostileFiles: Fault = {
  part: "files",
  async provoke(faults) {
    const own = await startOwnDatabase(faults, faults.dataDir);
    const became = await step("Files", async (note) => {
      note("bringing");
      const program = ["tests/faults/programs/bring-hostile.ts"];
      const printed = await runProgram(program, own.settings, "The files could not be brought.");
      note(`${hostile.length} brought`);
      return z.array(becameSchema).parse(JSON.parse(printed));
    });
    return hostile.map((file) => judge(file, became));
  },
};

function judge({ name, fate }: HostileFile, all: readonly Became[]): Finding {
  const became = all.find((one) => one.name === name);
  if (!became) return { name: `8  ${name}`, invariant: "it ends", figure: "nothing was heard of it", held: false };
  const { sentence, created, failed, leads, megabytes } = became;
  const memory = `${Math.round(megabytes)} MB`;
  const isBounded = megabytes < mostMegabytes;
  if (typeof fate === "string") {
    const isAsSaid = became.fate === fate && leads === 0 && sentence !== "";
    const invariant = fate === "refused" ? "refused with a sentence, nothing kept" : "taken back as a whole, says why";
    return { name: `8  ${name}`, invariant, figure: `${memory}; ${sentence}`, held: isAsSaid && isBounded };
  }
  return {
    name: `8  ${name}`,
    invariant: `${fate.created} rows land, ${fate.failed} don't`,
    figure: `${memory}; ${became.fate}: ${created} created, ${failed} failed, ${leads} leads`,
    held:
      became.fate === "landed" && created === fate.created && failed === fate.failed && leads === created && isBounded,
  };
}
