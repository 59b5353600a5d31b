import type { Actor } from "#platform/actor.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { addFields } from "../../fields/commands/add-field.ts";
import { listFields } from "../../fields/queries.ts";
import { findImport } from "../queries/find-import.ts";
import { newFields } from "../rules/new-fields.ts";
import type { BeginImportInput, Import } from "../schema.ts";
import { rememberMapping } from "./remember-mapping.ts";
import { startImport } from "./start-import.ts";

/**
 * Starts an import, after making the custom fields that its mapping speaks of and that aren't there yet; where wished, the
 * mapping is remembered for the next file with the same columns. Refuses `not_found`, `import_over`, `too_many_fields` and
 * `field_taken`; again is a success that changes nothing.
 */
export async function beginImport(
  actor: Actor,
  { importId, remember }: BeginImportInput,
  now: Date,
): Promise<Outcome<Import>> {
  return inTransaction(actor, async () => {
    const found = await findImport(actor, importId);
    if (isRefusal(found)) return found;
    if (found.state !== "uploaded") return startImport(actor, { importId }, now);

    const wishes = newFields(found.settings.mapping, await listFields(actor));
    const added = wishes.length > 0 ? await addFields(actor, wishes, now) : null;
    if (isRefusal(added)) return added;
    if (remember) await rememberMapping(actor, found, now);
    return startImport(actor, { importId }, now);
  });
}
