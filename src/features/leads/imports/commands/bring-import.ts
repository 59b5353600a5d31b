import type { Actor } from "#platform/actor.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { findImport } from "../queries/find-import.ts";
import { listMappings } from "../queries/list-mappings.ts";
import { asRemembered } from "../rules/remember.ts";
import type { BringImportInput, Import } from "../schema.ts";
import { adjustImport } from "./adjust-import.ts";
import { beginImport } from "./begin-import.ts";

/**
 * What becomes of a file that was stored: understood as its like was before, if it has columns that are remembered, or as
 * `options` say, and started at once unless they say otherwise. Refuses as `adjustImport` and `beginImport` do.
 */
export async function bringImport(
  actor: Actor,
  { importId, start = true, ...options }: BringImportInput & { readonly importId: string },
  now: Date,
): Promise<Outcome<Import>> {
  return inTransaction(actor, async () => {
    const found = await findImport(actor, importId);
    if (isRefusal(found)) return found;
    const said = asRemembered(await listMappings(actor), found.columns, options);
    const brought = Object.keys(said).length > 0 ? await adjustImport(actor, { ...said, importId }) : found;
    return isRefusal(brought) || !start ? brought : beginImport(actor, { importId }, now);
  });
}
