import type { Letter } from "../rules/writing.ts";
import type { Saved } from "../schema/changes.ts";
import type { Send } from "./clause-desk.ts";
import type { DraftAction } from "./draft-room.tsx";

/** Refusals that pass by themselves: the letter goes out again. */
const passing: readonly string[] = [
  "unexpected",
  "database_unavailable",
  "took_too_long",
  "restarting",
  "too_many_requests",
];

/** The way of a clause's letters to the server; null where no answer came back. */
export function letterSender(action: DraftAction<Saved>, agreementId: string, clauseId: string): Send {
  return async ({ baseRevision, content }: Letter) => {
    const form = new FormData();
    form.set("agreementId", agreementId);
    form.set("clauseId", clauseId);
    form.set("baseRevision", String(baseRevision));
    form.set("content", JSON.stringify(content));
    const after = await action(null, form).catch(() => null);
    if (after === null) return null;
    if ("done" in after) return { saved: after.answer };
    return passing.includes(after.refused) ? null : { refusal: after };
  };
}
