import type { Landed } from "../../intake/schema.ts";
import type { DeliveryOutcome } from "../schema.ts";

/** What became of one message of a request. `left` are properties that nothing here is called like. */
export type MessageOutcome =
  | {
      readonly outcome: "landed";
      readonly leadId: string;
      readonly came: "created" | "updated" | "unchanged";
      readonly left: readonly string[];
    }
  | { readonly outcome: "repeated" | "needs_lookup" }
  | { readonly outcome: "ignored" | "refused"; readonly reason: string };

/** What became of a request as a whole, in a sentence without anything personal. */
export type Summary = {
  readonly outcome: DeliveryOutcome;
  readonly message: string;
  readonly leadIds: readonly string[];
};

/** What became of a message that landed, or didn't; news of somebody unknown is kept. */
export function outcomeOf(landed: Landed, left: readonly string[]): MessageOutcome {
  switch (landed.outcome) {
    case "refused":
      // Who sends it hears what anybody hears: an address that stands in a page tells nobody who was erased here.
      return { outcome: landed.isErased ? "ignored" : "refused", reason: landed.reason };
    case "skipped":
      return { outcome: "needs_lookup" };
    default:
      return { outcome: "landed", leadId: landed.leadId, came: landed.outcome, left };
  }
}

const mostNames = 10;
const longestName = 60;

/** What became of the messages of a request together: of several, what is good to know first names the whole. */
export function summaryOf(messages: readonly MessageOutcome[]): Summary {
  const outcome = order.find((one) => messages.some((message) => message.outcome === one)) ?? "ignored";
  const sentences = order.flatMap((one) => sentenceOf(messages, one) ?? []);
  const landed = messages.flatMap((message) => (message.outcome === "landed" ? [message] : []));
  const left = [...new Set(landed.flatMap((message) => message.left))];
  return {
    outcome,
    message: [...sentences, ...leftInWords(left)].join(" ") || "There was nothing in it.",
    leadIds: [...new Set(landed.map(({ leadId }) => leadId))],
  };
}

const order = ["landed", "needs_lookup", "refused", "repeated", "ignored"] as const satisfies DeliveryOutcome[];

function sentenceOf(messages: readonly MessageOutcome[], outcome: DeliveryOutcome): string | null {
  const those = messages.filter((message) => message.outcome === outcome);
  if (those.length === 0) return null;
  const several = messages.length > 1 ? `${those.length} of ${messages.length}: ` : "";
  switch (outcome) {
    case "landed":
      return `${several}${landedInWords(those)}`;
    case "needs_lookup":
      return `${several}It tells of somebody whom nobody knows here yet; it lands as soon as they come in.`;
    case "repeated":
      return `${several}It came before and has no effect again.`;
    default:
      return `${several}${[...new Set(those.flatMap((message) => ("reason" in message ? [message.reason] : [])))].join(" ")}`;
  }
}

function landedInWords(landed: readonly MessageOutcome[]): string {
  const ways = new Set(landed.map((message) => message.outcome === "landed" && message.came));
  if (ways.has("created")) return ways.has("updated") ? "A new lead, and news of one that is known." : "A new lead.";
  return ways.has("updated") ? "News of a lead that is known." : "Nothing new: all of it was known.";
}

function leftInWords(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNames).map((name) => name.slice(0, longestName));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
  return [`Not understood, so left out: ${shown.join(", ")}${more}.`];
}
