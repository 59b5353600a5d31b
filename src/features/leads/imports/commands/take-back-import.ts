import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, Refused } from "#platform/refusals.ts";
import { takeBackCampaigns } from "../../campaigns/commands/take-back-campaigns.ts";
import { takeBack } from "../../intake/commands/take-back.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import type { Import } from "../schema.ts";
import { closeReverted } from "./end-import.ts";
import { longest } from "./land-chunk.ts";

const fullChunk = 1_000;

/**
 * Takes an import back from where that stands, chunk by chunk, until nothing of it is left to take back or `signal` aborts. A
 * chunk that takes too long is tried again at half its size.
 */
export async function takeBackImport(
  service: Service,
  found: Import,
  clock: () => Date,
  signal: AbortSignal,
): Promise<void> {
  let most = fullChunk;
  while (!signal.aborted) {
    try {
      if (await takeBackChunk(service, found, { now: clock(), most })) continue;
      return await closeReverted(service, found, clock());
    } catch (error) {
      const isSlow = error instanceof Refused && error.code === "took_too_long";
      if (!isSlow || most === 1) throw error;
      most = Math.ceil(most / 2);
    }
  }
}

/** Takes some of it back, with the figures, all or nothing; answers whether there may be more. */
async function takeBackChunk(service: Service, { id }: Import, at: { now: Date; most: number }): Promise<boolean> {
  return inTransaction(
    service,
    async (tx) => {
      const { workspaceId } = service;
      const proof = authorize(service, importPolicy.carryOn, undefined);
      const found = await lockImport(tx.read, workspaceId, id);
      if (isRefusal(found) || found.state !== "reverting") return false;
      const leads = await takeBack(tx, proof, id, at);
      // Leads point to campaigns. Those that leads brought along go without being counted among them.
      const campaigns = leads.isDone ? await takeBackCampaigns(tx, proof, id) : null;
      const isOfCampaigns = found.target === "campaigns" || found.target === "spend";
      const { removed, restored, kept } = (isOfCampaigns && campaigns) || leads;
      await tx.write(proof).import.update({
        where: { workspaceId_id: { workspaceId, id } },
        data: { removed: { increment: removed }, restored: { increment: restored }, kept: { increment: kept } },
        select: { id: true },
      });
      return !leads.isDone;
    },
    longest,
  );
}
