import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { startImport } from "#features/leads/imports/commands/start-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import type { Import, ImportOptionsInput } from "#features/leads/imports/schema.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** The bytes of a text, in pieces that split it anywhere. */
export async function* inPieces(text: string, size = 10_000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a command answered, or the test ends with what it refused. */
export function accepted<Result>(outcome: Outcome<Result>): Result {
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${JSON.stringify(outcome.fields)}`);
  return outcome;
}

/** A file that a person brought, understood by these columns ("Email" to "email"); it waits to be started. */
export async function aFile(
  person: Person,
  text: string,
  { columns = {}, ...options }: ImportOptionsInput & { readonly columns?: Readonly<Record<string, string>> } = {},
): Promise<Import> {
  const { id } = accepted(await storeFile(person, { fileName: "leads.csv", content: inPieces(text) }, now));
  const mapping = Object.entries(columns).map(([column, to]) => ({ column, to }));
  return accepted(await adjustImport(person, { mapping, ...options, importId: id }));
}

/** The same, landed to its end. */
export async function anImport(...[person, text, options]: Parameters<typeof aFile>): Promise<Import> {
  const { id } = await aFile(person, text, options);
  accepted(await startImport(person, { importId: id }, now));
  await carryOn(person);
  return accepted(await findImport(person, id));
}

/** What a worker does in a person's workspace, until nothing waits there or `ending` aborts. */
export function carryOn({ workspaceId }: Person, ending = new AbortController().signal): Promise<void> {
  return carryOnImports(workspaceId, () => now, ending);
}

/** Rows of leads as a file has them, of people who don't exist. */
export function rowsOf(count: number, from = 0): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `person${number}@hill${number % 50}.example,Person ${number},Hill ${number % 50}`;
  });
  return `Email,First name,Company\n${rows.join("\n")}\n`;
}

export const leadColumns = { Email: "email", "First name": "firstName", Company: "company" };
