import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import type { Import, ImportFact } from "../schema.ts";
import { forgetFile } from "./forget-file.ts";
import { longest } from "./land-chunk.ts";

type Ending = {
  /** Where the import must stand for it: somebody else may have ended it, or have it taken back. */
  readonly from: Import["state"];
  readonly changes: (
    found: Import,
  ) => Partial<Pick<Import, "state" | "problem" | "finishedAt" | "revertedAt" | "readBytes">>;
  readonly fact: (found: Import) => ImportFact | null;
};

/** The file has landed to its end. */
export function finishImport(service: Service, { id }: Import, now: Date): Promise<void> {
  return end(service, id, now, {
    from: "running",
    changes: ({ bytes }) => ({ state: "done", finishedAt: now, readBytes: bytes }),
    fact: (found) => ({ type: "import.finished", payload: { ...about(found), counts: found.counts } }),
  });
}

/** The file can't be landed to its end, for a reason to be read by whoever brought it: what has landed of it is taken back. */
export function failImport(service: Service, { id }: Import, problem: string, now: Date): Promise<void> {
  return end(service, id, now, {
    from: "running",
    changes: () => ({ state: "reverting", problem, finishedAt: now }),
    fact: () => null,
  });
}

/** All of it was taken back: because somebody wished it, or because it had failed. */
export function closeReverted(service: Service, { id }: Import, now: Date): Promise<void> {
  return end(service, id, now, {
    from: "reverting",
    changes: ({ problem }) => ({ state: problem === null ? "reverted" : "failed", revertedAt: now }),
    fact: (found) => {
      const { problem, removed, restored, kept } = found;
      if (problem !== null) return { type: "import.failed", payload: about(found) };
      return { type: "import.reverted", payload: { ...about(found), removed, restored, kept } };
    },
  });
}

function end(service: Service, importId: string, now: Date, { from, changes, fact }: Ending): Promise<void> {
  return inTransaction(
    service,
    async (tx) => {
      const { workspaceId } = service;
      const proof = authorize(service, importPolicy.carryOn, undefined);
      const found = await lockImport(tx.read, workspaceId, importId);
      if (isRefusal(found) || found.state !== from) return;
      await tx.write(proof).import.update({
        where: { workspaceId_id: { workspaceId, id: importId } },
        data: changes(found),
        select: { id: true },
      });
      // Once an import has ended, its file is of no more use.
      await forgetFile(tx, proof, importId);
      const recorded = fact(found);
      if (recorded) await recordFact(tx, proof, recorded, now);
    },
    longest,
  );
}

/** Whoever started it, if it was a person, hears of its end. */
function about({ id, target, startedBy }: Import) {
  return { importId: id, target, startedById: startedBy.kind === "person" ? startedBy.id : null };
}
