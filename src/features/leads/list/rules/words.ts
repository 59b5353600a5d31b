import type { ListFact } from "../schema.ts";

/** What somebody did with a list of leads, to be read after their name. */
export function listFactSentence({ payload: { filteredBy } }: ListFact): string {
  return filteredBy.length === 0 ? "exported all leads" : `exported leads, narrowed by ${filteredBy.join(", ")}`;
}
