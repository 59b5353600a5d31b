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

/** What both sides have signed and is in force, or was at an instant; null where nothing is. */
export async function findDefinition(db: Reads, workspaceId: string, at?: Date): Promise<InForce | null> {
  const ofDefinition = { workspaceId, agreement: { kind: "definition" } };
  const isInForce = at
    ? { tookForceAt: { lte: at }, OR: [{ closedAt: null }, { closedAt: { gt: at } }] }
    : { state: "in_force" };
  const current = await db.agreementVersion.findFirst({
    where: { ...ofDefinition, ...isInForce },
    orderBy: { tookForceAt: "desc" },
  });
  if (!current?.tookForceAt) return null;
  const first = await db.agreementVersion.findFirst({
    where: { ...ofDefinition, tookForceAt: { not: null } },
    orderBy: { tookForceAt: "asc" },
    select: { tookForceAt: true },
  });
  const { agreementId, number, tookForceAt, content } = current;
  return {
    agreementId,
    number,
    definition: definitionIn(content),
    tookForceAt,
    firstTookForceAt: first?.tookForceAt ?? tookForceAt,
  };
}

/** The definition that a version's content comes to. */
export function definitionIn(content: unknown): Definition {
  const { sections } = signed.parse(content);
  return definitionOf(
    sections.flatMap(({ name: section, clauses }) => clauses.map(({ content }) => ({ section, content }))),
  );
}
