import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { listFields } from "../../fields/queries.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import { readTable } from "../queries/read-table.ts";
import { storedImport } from "../queries/stored-import.ts";
import { understand } from "../rules/understand.ts";
import type { AdjustImportInput, Import } from "../schema.ts";

/**
 * Has a file understood otherwise before it starts. Where another target, encoding or delimiter makes other columns of it, they
 * are recognised anew, unless the mapping is given too. Refuses `not_found`, `import_started`, and `unreadable_file` where the
 * file is no table that way.
 */
export async function adjustImport(actor: Actor, input: AdjustImportInput): Promise<Outcome<Import>> {
  const { importId, ...options } = input;
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, importPolicy.bring, undefined);
    const found = await lockImport(tx.read, workspaceId, importId);
    if (isRefusal(found)) return found;
    if (found.state !== "uploaded") return refuse("import_started");

    const { mapping: _mapping, join: _join, ...kept } = found.settings;
    const { target = found.target, encoding = kept.encoding, delimiter = kept.delimiter } = options;
    const isSameTable = target === found.target && encoding === kept.encoding && delimiter === kept.delimiter;
    const before = isSameTable ? found.settings : kept;
    const { content } = await tx.read.importPart.findUniqueOrThrow({
      where: { workspaceId_importId_number: { workspaceId, importId, number: 0 } },
    });
    const file = await readTable(content, { encoding, delimiter });
    if (file.problem !== null) return refuse("unreadable_file", { file: file.problem });
    const surroundings = { timeZone: kept.timeZone, fields: await listFields(actor) };
    const understood = understand(file, { ...before, ...options, target }, surroundings);
    const row = await tx.write(proof).import.update({
      where: { workspaceId_id: { workspaceId, id: importId } },
      data: { ...understood, columns: [...understood.columns] },
    });
    return storedImport(row);
  });
}
