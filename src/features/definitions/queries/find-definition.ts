import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { clauseContent } from "../../agreements/schema.ts";
import { definitionOf } from "../rules/whole.ts";
import type { Definition } from "../schema.ts";

/** The definition in force, and since when it holds. */
export type InForce = {
  readonly agreementId: string;
  readonly number: number;
  readonly definition: Definition;
  readonly tookForceAt: Date;
  /** Since when the firm has had any. */
  readonly firstTookForceAt: Date;
};

const signed = z.object({
  sections: z.array(z.object({ name: z.string(), clauses: z.array(z.object({ content: clauseContent })) })),
});

/** What both sides have signed; null where nothing is in force. */
export async function findDefinition(db: Reads, workspaceId: string): Promise<InForce | null> {
  const versions = await db.agreementVersion.findMany({
    where: { workspaceId, agreement: { kind: "definition" }, tookForceAt: { not: null } },
    orderBy: { tookForceAt: "asc" },
  });
  const [first] = versions;
  const current = versions.find(({ state }) => state === "in_force");
  if (!first?.tookForceAt || !current?.tookForceAt) return null;
  const { sections } = signed.parse(current.content);
  const clauses = sections.flatMap(({ name: section, clauses }) =>
    clauses.map(({ content }) => ({ section, content })),
  );
  const { agreementId, number, tookForceAt } = current;
  return { agreementId, number, definition: definitionOf(clauses), tookForceAt, firstTookForceAt: first.tookForceAt };
}
