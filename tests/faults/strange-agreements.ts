import { z } from "zod";
import { hashOf, inHex } from "#features/agreements/versions/rules/hash.ts";
import { versionContent } from "#features/agreements/versions/schema/version.ts";
import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";

const rowSchema = z.object({
  number: z.number(),
  state: z.string(),
  content: versionContent,
  hash: z.string(),
  signed: z.array(z.object({ team: z.string(), member: z.string(), hash: z.string() })),
});
type Row = z.output<typeof rowSchema>;

const agreed = new Set(["agreed", "in_force", "superseded", "ended"]);

/**
 * Looks at all that a workspace agreed on, as it lies in the database: what is there that must not be, in words. `words` are texts of
 * which somebody was told that they are kept.
 */
export async function strangeAgreements(actor: Actor, words: readonly string[]) {
  const { rows, kept } = await reading(actor, async (db) => ({
    rows: await db.$queryRaw<unknown[]>`
      SELECT v.number, v.state, v.content, encode(v.content_hash, 'hex') AS hash,
             coalesce((SELECT jsonb_agg(jsonb_build_object('team', s.team, 'member', s.member_id,
                                                           'hash', encode(s.content_hash, 'hex')))
                       FROM signature s WHERE s.number = v.number), '[]') AS signed
      FROM agreement_version v ORDER BY v.number`,
    kept: await db.$queryRaw<{ text: string }[]>`
      SELECT content->>'text' AS text FROM clause_wording UNION SELECT content->>'text' FROM clause_suggestion`,
  }));
  const versions = z.array(rowSchema).parse(rows);
  const texts = new Set(kept.map(({ text }) => text));
  const strange = [
    ...(await Promise.all(versions.map(strangeVersion))).flat(),
    ...["proposed", "agreed", "in_force"].flatMap((state) => crowd(versions, state)),
    ...words.filter((text) => !texts.has(text)).map((text) => `“${text}” is lost`),
  ];
  return { strange, versions: versions.length };
}

async function strangeVersion({ number, state, content, hash, signed }: Row): Promise<string[]> {
  const isPair = signed.length === 2 && new Set(signed.flatMap(({ team, member }) => [team, member])).size === 4;
  const found = {
    "was agreed on without two signatures": agreed.has(state) && !isPair,
    "says something else than its hash": inHex(await hashOf(content)) !== hash,
    "says something else than what was signed": signed.some((signature) => signature.hash !== hash),
  };
  return Object.entries(found).flatMap(([words, isSo]) => (isSo ? [`version ${number} (${state}) ${words}`] : []));
}

function crowd(versions: readonly Row[], state: string): string[] {
  const count = versions.filter((version) => version.state === state).length;
  return count > 1 ? [`${count} versions are ${state}`] : [];
}
