import type { ViewFact } from "./schema.ts";

type Named = { readonly name: string; readonly isShared: boolean };

/**
 * What becomes of the wish for another name or other readers of a view.
 * - `unchanged`: it is so already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that the person saw.
 * - `changed`: goes on.
 */
export function decideViewChange(
  view: Named & { readonly revision: number },
  wish: Named & { readonly revision: number },
): "unchanged" | "changed_meanwhile" | "changed" {
  if (view.name === wish.name && view.isShared === wish.isShared) return "unchanged";
  return view.revision === wish.revision ? "changed" : "changed_meanwhile";
}

/** What somebody did, to be read after their name. */
export function viewFactSentence({ type, payload }: ViewFact): string {
  const view = payload.isShared ? "a view of leads for everybody" : "a view of leads of their own";
  switch (type) {
    case "view.saved":
      return `saved ${view}`;
    case "view.changed":
      return `changed ${view}`;
    case "view.removed":
      return `removed ${view}`;
  }
}
