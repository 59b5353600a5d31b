import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import type { Duplicate } from "../schema.ts";
import { listMerges, type ToldMerge } from "./find-merge.ts";
import { type DuplicatePage, listDuplicates } from "./list-duplicates.ts";

/** So many are shown at once; what was answered of late is beside them. */
const most = 20;

type DuplicatesPage = {
  readonly page: DuplicatePage;
  readonly dismissed: readonly Duplicate[];
  readonly merges: readonly ToldMerge[];
};

/** All that the page of duplicates reads, in one transaction. Refuses invalid_input for a cursor that isn't of this list. */
export function findDuplicatesPage(person: Person, cursor: string | undefined): Promise<Outcome<DuplicatesPage>> {
  return reading(person, async () => {
    const page = await listDuplicates(person, { dismissed: "false", cursor, limit: most });
    if (isRefusal(page)) return page;
    const answered = await listDuplicates(person, { dismissed: "true", limit: most });
    const dismissed = isRefusal(answered) ? [] : answered.items;
    return { page, dismissed, merges: await listMerges(person, most) };
  });
}
