import type { Reads } from "#platform/database/client.ts";
import { dayOf } from "#platform/day.ts";
import type { KindOutline, Worded } from "../../schema.ts";
import { clauseContent } from "../../schema.ts";
import type { VersionContent } from "../schema.ts";

/** A draft as one state of the whole, its clauses in the order of the document. */
export type LockedDraft = Pick<VersionContent, "effectiveOn" | "reviewBy" | "endsOn"> & {
  readonly revision: number;
  readonly clauses: readonly Worded[];
};

/** The draft of an agreement for whoever proposes it: nobody changes it until the transaction ends. Null where there is none. */
export async function lockDraft(
  db: Reads,
  workspaceId: string,
  { name: kind, sections }: KindOutline,
  id: string,
): Promise<LockedDraft | null> {
  await db.$queryRaw`
    SELECT id FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await db.agreement.findUnique({
    where: { workspaceId_id: { workspaceId, id }, kind },
    include: { clauses: { where: { removedAt: null }, orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const clauses = sections
    .flatMap(({ name }) => row.clauses.filter(({ section }) => section === name))
    .map(({ id: clauseId, section, content }) => ({ id: clauseId, section, content: clauseContent.parse(content) }));
  const day = (date: Date | null) => date && dayOf(date);
  const { effectiveOn, reviewBy, endsOn, revision } = row;
  return { effectiveOn: day(effectiveOn), reviewBy: day(reviewBy), endsOn: day(endsOn), revision, clauses };
}
