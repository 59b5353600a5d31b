import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { landCampaigns } from "../../campaigns/commands/land-campaigns.ts";
import { landSpend } from "../../campaigns/commands/land-spend.ts";
import type { LandedDraft } from "../../campaigns/schema.ts";
import { landLeads } from "../../intake/commands/land-leads.ts";
import type { Landed } from "../../intake/schema.ts";
import { type FileRow, type RowOutcome, rowOutcome } from "../rules/chunk.ts";
import type { Import } from "../schema.ts";

/** Who imports, and where. */
export type Landing = Pick<Import, "id" | "target" | "settings" | "startedBy"> & { readonly timeZone: string };

/** Lands what some rows say, all at once, and tells what became of each, in their order. */
export async function landRows(
  tx: Transaction,
  proof: Proof,
  landing: Landing,
  rows: readonly FileRow[],
  now: Date,
): Promise<readonly RowOutcome[]> {
  const landed = (await landSaid(tx, proof, landing, rows, now)).values();
  return rows.map(({ read }): RowOutcome => {
    if (read.kind === "problems") return { outcome: "failed", subjectId: null, reasons: read.reasons };
    if (read.kind === "skipped") return { outcome: "skipped", subjectId: null, reasons: [] };
    const next = landed.next();
    if (next.done) throw new Error("what was landed must be told of each draft");
    return rowOutcome(landing.target, next.value);
  });
}

async function landSaid(
  tx: Transaction,
  proof: Proof,
  { id: importId, target, settings, startedBy, timeZone }: Landing,
  rows: readonly FileRow[],
  now: Date,
): Promise<readonly (Landed | LandedDraft)[]> {
  if (target === "campaigns") {
    const drafts = rows.flatMap(({ read }) => (read.kind === "campaign" ? [read.campaign] : []));
    return landCampaigns(tx, proof, drafts, { importId, now });
  }
  if (target === "spend") {
    const drafts = rows.flatMap(({ read }) => (read.kind === "spend" ? [read.spend] : []));
    return landSpend(tx, proof, drafts, { importId, now });
  }
  const drafts = rows.flatMap(({ read }) => (read.kind === "lead" ? [read.draft] : []));
  const { landed } = await landLeads(tx, proof, drafts, {
    // What happened to a lead is told of leads that are there.
    mode: target === "leads" ? settings.mode : "update",
    matchBy: settings.matchBy,
    origin: "import",
    actorId: startedBy.id,
    importId,
    now,
    timeZone,
  });
  return landed;
}
