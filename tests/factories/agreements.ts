import { randomUUID } from "node:crypto";
import { z } from "zod";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import type { Placed } from "#features/agreements/drafts/schema/changes.ts";
import type { Draft } from "#features/agreements/drafts/schema/draft.ts";
import type { Kind } from "#features/agreements/queries/kind.ts";
import type { Actor, Key } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";

const promise = z.strictObject({ text: z.string().min(1, "Say what is promised."), key: z.string().exactOptional() });

/** A kind of agreement as simple as one can be: what each team promises the other, in words. */
export const promises: Kind = {
  name: "promises",
  title: "Promises",
  heading: "What we promise each other",
  href: "/promises",
  sections: [
    { name: "preamble", title: "Why", owes: "both", isSingle: true },
    { name: "marketing", title: "Marketing promises", owes: "marketing", isSingle: false },
    { name: "sales", title: "Sales promises", owes: "sales", isSingle: false },
  ],
  keyOf: (content) => promise.safeParse(content).data?.key ?? null,
  choice: null,
  async grammar() {
    return {
      parse(_section, content) {
        const { data, error } = promise.safeParse(content);
        if (data) return { content: data };
        return {
          problems: Object.fromEntries(error.issues.map(({ path, message }) => [`/${path.join("/")}`, message])),
        };
      },
      sentence: (_section, content) => `${promise.parse(content).text}.`,
      problems: async (clauses) =>
        clauses
          .filter(({ content }) => promise.parse(content).text === "never")
          .map(({ id }) => ({ clauseId: id, sentence: "This can never be kept.", stops: true })),
    };
  },
};

/** What a promise says. */
export function saying(text: string) {
  return { text };
}

/** A promise in the draft, by whoever may write there. */
export async function aClause(actor: Actor, section: string, text: string, now: Date): Promise<Placed> {
  const added = await addClause(actor, promises, { section, content: saying(text) }, now);
  if (isRefusal(added)) throw new Error(`The clause was refused: ${added.refused}`);
  return added;
}

/** The draft of the promises, which somebody has begun. */
export async function theDraft(actor: Actor): Promise<Draft> {
  const draft = await findDraft(actor, promises);
  if (!draft) throw new Error("Nobody has begun it.");
  return draft;
}

/** A program with a key of the workspace that may write drafts. */
export function aProgram(workspaceId: string, scopes: Key["scopes"] = ["read", "agreements:write"]): Key {
  return { kind: "key", workspaceId, keyId: randomUUID(), name: "Definition sync", scopes };
}
