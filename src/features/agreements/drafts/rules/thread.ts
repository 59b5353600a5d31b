import type { Comment, Thread, ThreadSuggestion } from "../schema.ts";

type Entry = (Comment & { readonly is: "comment" }) | (ThreadSuggestion & { readonly is: "open" | "decided" });

/** All that was said about a clause, comments and suggestions, in the order in which it was. */
export function inOrder({ comments, suggestions }: Thread): Entry[] {
  const entries: Entry[] = [
    ...comments.map((comment) => ({ ...comment, is: "comment" as const })),
    ...suggestions.map((suggestion) => ({
      ...suggestion,
      is: suggestion.outcome ? ("decided" as const) : ("open" as const),
    })),
  ];
  return entries.sort((one, other) => one.writtenAt.getTime() - other.writtenAt.getTime());
}
