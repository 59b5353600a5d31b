import type { DeliveryOutcome, HookFact } from "../schema.ts";

/** What became of a request, in a word or two, and whether that is good. */
export const outcomesInWords: Readonly<
  Record<DeliveryOutcome, { readonly label: string; readonly tone: "met" | "plain" | "at-risk" | "missed" }>
> = {
  landed: { label: "Landed", tone: "met" },
  repeated: { label: "Came before", tone: "plain" },
  needs_lookup: { label: "Needs a lookup", tone: "at-risk" },
  ignored: { label: "Left out", tone: "plain" },
  refused: { label: "Refused", tone: "missed" },
};

/** What somebody did, to be read after their name. */
export function hookFactSentence({ type, payload }: HookFact): string {
  switch (type) {
    case "hook.made":
      return `made the webhook “${payload.name}”`;
    case "hook.changed":
      return `changed ${payload.changed.join(" and ")} of the webhook “${payload.name}”`;
    case "hook.renewed":
      return `gave the webhook “${payload.name}” a new address`;
    case "hook.ended":
      return `ended the webhook “${payload.name}”`;
    case "hook.lookup_dismissed":
      return `dismissed what ${payload.system} told of somebody unknown`;
  }
}
