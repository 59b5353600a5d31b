import type { Comment, Suggestion, Thread, ThreadSuggestion } from "../schema.ts";

type Entry =
  | (Comment & { readonly is: "comment" })
  | (Suggestion & { readonly is: "open" })
  | (ThreadSuggestion & { readonly is: "decided" });

/** All that was said about a clause in the order in which it was, with the suggestions that wait as they stand now. */
export function inOrder({ comments, suggestions }: Thread, open: readonly Suggestion[]): Entry[] {
  const entries: Entry[] = [
    ...comments.map((comment) => ({ ...comment, is: "comment" as const })),
    ...open.map((suggestion) => ({ ...suggestion, is: "open" as const })),
    ...suggestions
      .filter(({ outcome }) => outcome !== null)
      .map((suggestion) => ({ ...suggestion, is: "decided" as const })),
  ];
  return entries.sort((one, other) => one.writtenAt.getTime() - other.writtenAt.getTime());
}
