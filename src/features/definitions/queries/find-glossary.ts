import { z } from "zod";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../../agreements/versions/policy.ts";
import { type Word, wordsOf } from "../rules/glossary.ts";
import { term } from "../schema/definition.ts";
import { definitionKind } from "./definition-kind.ts";

/** The words of the definition in force and those of the product, for every page: one query, which reads nothing else of it. */
export async function findGlossary(actor: Actor): Promise<Word[]> {
  authorize(actor, versionPolicy.read, undefined);
  const [found] = await reading(
    actor,
    (db) => db.$queryRaw<{ agreementId: string; number: number; terms: unknown }[]>`
      SELECT v.agreement_id::text AS "agreementId", v.number,
             jsonb_path_query_array(v.content, '$.sections[*] ? (@.name == "term").clauses[*].content') AS terms
      FROM agreement a
      JOIN agreement_version v ON v.workspace_id = a.workspace_id AND v.agreement_id = a.id AND v.state = 'in_force'
      WHERE a.workspace_id = ${actor.workspaceId}::uuid AND a.kind = ${definitionKind.name} AND a.subject_id IS NULL`,
  );
  if (!found) return wordsOf([], null);
  const { agreementId, number, terms } = found;
  // Whatever lies there now: no page is to fail for a word of it.
  const readable = z.array(term.nullable().catch(null)).parse(terms);
  return wordsOf(
    readable.filter((each) => each !== null),
    { agreementId, number },
  );
}
