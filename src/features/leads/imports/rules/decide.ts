import { type Refusal, refuse } from "#platform/refusals.ts";
import type { Import } from "../schema.ts";

/**
 * What becomes of the wish to start an import.
 * - `started_already`: it waits, runs or is done; a repeated submit is a success.
 * - `import_over`: it was taken back or has failed, and its file is gone.
 * - `starts`: goes on.
 */
export function decideStart({ state }: Pick<Import, "state">): "starts" | "started_already" | Refusal {
  if (state === "uploaded") return "starts";
  return state === "queued" || state === "running" || state === "done" ? "started_already" : refuse("import_over");
}

/**
 * What becomes of the wish to take an import back, also while it still runs.
 * - `reverted_already`: it is being taken back or was; a repeated submit is a success.
 * - `not_started`: nothing of it has landed, so it is over at once.
 * - `reverts`: what landed is taken back.
 */
export function decideRevert({ state }: Pick<Import, "state">): "reverts" | "reverted_already" | "not_started" {
  if (state === "uploaded" || state === "uploading") return "not_started";
  return state === "queued" || state === "running" || state === "done" ? "reverts" : "reverted_already";
}
