import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { readSearch } from "../list/rules/read-search.ts";
import { viewPolicy } from "./policy.ts";
import type { LeadView } from "./schema.ts";

/** The views that a person finds: their own and the shared ones, by name. */
export async function listViews(person: Person): Promise<LeadView[]> {
  authorize(person, viewPolicy.read, undefined);
  const { workspaceId, memberId } = person;
  const rows = await reading(person, (db) =>
    db.leadView.findMany({
      where: { workspaceId, OR: [{ memberId }, { isShared: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      omit: { workspaceId: true, createdAt: true },
    }),
  );
  return rows.map(({ search, ...view }) => ({ ...view, search: readSearch(Object(search)) }));
}

/** One of them for a command, locked until its transaction ends; null if it is gone or somebody else's alone. */
export async function lockView(db: Reads, { workspaceId, memberId }: Person, id: string) {
  await db.$queryRaw`
    SELECT id FROM lead_view WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return db.leadView.findUnique({
    where: { workspaceId_id: { workspaceId, id }, OR: [{ memberId }, { isShared: true }] },
  });
}
