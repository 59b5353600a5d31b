import { z } from "zod";

/** What somebody looks for: words of which each has to be found. */
export const searchInput = z.object({ query: z.string().trim().max(100, "At most 100 characters, please.") });
export type SearchInput = z.output<typeof searchInput>;

/** Something that a search found, with where it can be seen. */
export type Found = { readonly label: string; readonly detail: string; readonly href: string };

/** At most so many of a kind: who wants more looks in the list of that kind. */
export const mostFound = 6;
