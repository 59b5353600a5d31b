import type { Comment, Thread, ThreadSuggestion } from "../schema/thread.ts";

type Entry = (Comment & { readonly is: "comment" }) | (ThreadSuggestion & { readonly is: "open" | "decided" });

/**
 * All that was said about a clause, comments and suggestions, in the order in which it was. Words that came too late and wait
 * stand under the clause itself.
 */
export function inOrder({ comments, suggestions }: Thread): Entry[] {
  const entries: Entry[] = [
    ...comments.map((comment) => ({ ...comment, is: "comment" as const })),
    ...suggestions.filter(isOfTheThread).map((suggestion) => ({
      ...suggestion,
      is: suggestion.outcome ? ("decided" as const) : ("open" as const),
    })),
  ];
  return entries.sort((one, other) => one.writtenAt.getTime() - other.writtenAt.getTime());
}

function isOfTheThread({ origin, outcome }: ThreadSuggestion): boolean {
  return origin === "suggested" || outcome !== null;
}
