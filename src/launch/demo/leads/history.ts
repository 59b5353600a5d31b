import { addFields } from "#features/leads/fields/commands/add-field.ts";
import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import type { Day } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { DemoPart, Firm, Happening } from "../firm.ts";
import { activitiesFile, campaignsFile, contactsFile, type DemoFile, spendFile } from "./files.ts";
import { interests, sizes } from "./market.ts";
import { firstDayBefore, type Story } from "./story.ts";

/** When what another program knows was brought in, in working days before today; what came later people record here. */
export const exports = [36, 3];

const fields = [
  { label: "Company size", type: "choice" as const, options: sizes.map(({ label }) => label) },
  { label: "Product interest", type: "choice" as const, options: [...interests] },
  { label: "Budget confirmed", type: "yes_no" as const, options: [] },
];

/** The firm brings in what its other program knows: all that was, as soon as it works here, and once more of late. */
export function history(stories: readonly Story[]): DemoPart {
  return (firm, chance, today) => {
    const beginning = firstDayBefore(today);
    const moments = exports.map((days) => around(workdayBefore(today, days), "11:10", chance));
    const brought = moments.flatMap((until, index) => {
      const span = { from: moments[index - 1] ?? new Date(0), until };
      return [
        bringing(firm, campaignsFile(), minutesAfter(until, 2)),
        bringing(firm, spendFile(beginning, dayOfSpan(until)), minutesAfter(until, 4)),
        bringing(firm, contactsFile(stories, span), minutesAfter(until, 6)),
        bringing(firm, activitiesFile(stories, span), minutesAfter(until, 9)),
      ];
    });
    return [
      {
        at: around(workdayBefore(today, 37), "14:30", chance),
        act: async (now) => addFields(await firm.as("marek"), fields, now),
      },
      ...brought,
    ];
  };
}

/** Somebody exports a file there, brings it here, and waits for it. */
function bringing(firm: Firm, { name, text, options }: DemoFile, at: Date): Happening {
  return {
    at,
    async act(now) {
      const marek = await firm.as("marek");
      const stored = await storeFile(marek, { fileName: name, content: bytesOf(text), options }, now);
      if (isRefusal(stored)) return stored;
      const begun = await bringImport(marek, { importId: stored.id, ...options }, now);
      if (isRefusal(begun)) return begun;
      await carryOnImports(firm.workspaceId, () => now, new AbortController().signal);
      const done = await findImport(marek, stored.id);
      if (!isRefusal(done) && (done.state !== "done" || done.counts.failed > 0))
        throw new Error(`The demo's ${name} did not land: ${done.state}, ${done.counts.failed} rows failed.`);
      return done;
    },
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** Spend is known for whole months. */
function dayOfSpan(until: Date): Day {
  return until.toISOString().slice(0, 10);
}
