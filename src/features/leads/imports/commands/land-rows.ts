import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { landCampaigns } from "../../campaigns/commands/land-campaigns.ts";
import { landSpend } from "../../campaigns/commands/land-spend.ts";
import type { LandedDraft } from "../../campaigns/schema.ts";
import { landLeads } from "../../intake/commands/land-leads.ts";
import type { Landed } from "../../intake/schema.ts";
import { type RowOutcome, rowOutcome } from "../rules/chunk.ts";
import type { PreviewRow } from "../rules/preview.ts";
import type { Import } from "../schema.ts";

/** What an import changed, under a key of its own among what it changed, and how it was before. */
export type ImportChange = {
  readonly subject: "lead" | "campaign" | "spend";
  readonly key: string;
  readonly before: object | null;
};

/** Who imports, and where. */
export type Landing = Pick<Import, "id" | "target" | "settings" | "startedBy"> & { readonly timeZone: string };

/** Lands what some rows say, all at once, and tells what became of each, in their order. */
export async function landRows(
  tx: Transaction,
  proof: Proof,
  landing: Landing,
  rows: readonly PreviewRow[],
  now: Date,
): Promise<{ readonly outcomes: readonly RowOutcome[]; readonly changes: readonly ImportChange[] }> {
  const { landed, changes } = await landSaid(tx, proof, landing, rows, now);
  const inOrder = landed.values();
  const outcomes = rows.map(({ read }): RowOutcome => {
    if (read.kind === "problems") return { outcome: "failed", subjectId: null, reasons: read.reasons };
    if (read.kind === "skipped") return { outcome: "skipped", subjectId: null, reasons: [] };
    const next = inOrder.next();
    if (next.done) throw new Error("what was landed must be told of each draft");
    return rowOutcome(landing.target, next.value);
  });
  return { outcomes, changes };
}

type Said = { readonly landed: readonly (Landed | LandedDraft)[]; readonly changes: readonly ImportChange[] };

async function landSaid(
  tx: Transaction,
  proof: Proof,
  { id: importId, target, settings, startedBy, timeZone }: Landing,
  rows: readonly PreviewRow[],
  now: Date,
): Promise<Said> {
  if (target === "campaigns") {
    const drafts = rows.flatMap(({ read }) => (read.kind === "campaign" ? [read.campaign] : []));
    const { landed, changed } = await landCampaigns(tx, proof, drafts, now);
    return { landed, changes: changed.map(({ key, ...states }) => ({ subject: "campaign", key, before: states })) };
  }
  if (target === "spend") {
    const drafts = rows.flatMap(({ read }) => (read.kind === "spend" ? [read.spend] : []));
    const { landed, changed } = await landSpend(tx, proof, drafts, now);
    return { landed, changes: changed.map(({ key, ...states }) => ({ subject: "spend", key, before: states })) };
  }
  const drafts = rows.flatMap(({ read }) => (read.kind === "lead" ? [read.draft] : []));
  const { mode, matchBy } = settings;
  const { landed, changed } = await landLeads(tx, proof, drafts, {
    // What happened to a lead is told of leads that are there.
    mode: target === "leads" ? mode : "update",
    matchBy,
    origin: "import",
    actorId: startedBy.id,
    importId,
    now,
    timeZone,
  });
  return {
    landed,
    changes: changed.map(({ leadId, before }) => ({ subject: "lead", key: leadId, before: before as object })),
  };
}
