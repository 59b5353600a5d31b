import { addFields } from "#features/leads/fields/commands/add-field.ts";
import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { dayOf } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import type { Firm, Happening } from "../firm.ts";
import { activitiesFile, campaignsFile, contactsFile, type DemoFile, responsesFile, spendFile } from "./files.ts";
import { interests, projectStarts, sizes } from "./market.ts";
import type { Story } from "./story.ts";
import type { Time } from "./time.ts";

const fields = [
  { label: "Company size", type: "choice" as const, options: sizes.map(({ label }) => label) },
  { label: "Product interest", type: "choice" as const, options: interests.map(({ label }) => label) },
  { label: "Budget confirmed", type: "yes_no" as const, options: [] },
  { label: "Project start", type: "choice" as const, options: [...projectStarts] },
];

/**
 * The firm brings in what its other program knows, at each of two moments what happened since the one before: all that was, and
 * once more of late.
 */
export function history(firm: Firm, stories: readonly Story[], time: Time, moments: readonly Date[]): Happening[] {
  const [first = ""] = time.days;
  return moments.flatMap((until, index) => {
    const span = { from: moments[index - 1] ?? new Date(0), until };
    const files = [
      campaignsFile(),
      spendFile(first, dayOf(until)),
      contactsFile(stories, span),
      ...(index === 0 ? [responsesFile(stories, span)] : []),
      activitiesFile(stories, span),
    ];
    return files.map((file) => bringing(firm, file, until));
  });
}

/** What the firm knows of its leads beside what everybody does. */
export function namingFields(firm: Firm, at: Date): Happening {
  return { at, act: async (now) => addFields(await firm.as("marek"), fields, now) };
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
