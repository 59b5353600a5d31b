import { describe, expect, it } from "vitest";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { replaceDraft } from "#features/agreements/drafts/commands/replace-draft.ts";
import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { aClause, aProgram, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const called = (key: string, text: string) => ({ text, key });

describe("a draft that is written anew", () => {
  it("begins where nobody has begun, and is the same twice", async () => {
    const { sofia } = await aWorkspace();
    const wish = {
      revision: 1,
      clauses: [
        { section: "sales", content: saying("We call") },
        { section: "preamble", content: saying("We trust each other") },
        { section: "sales", content: saying("We visit") },
      ],
    };
    const replaced = await replaceDraft(sofia, promises, wish, now);
    expect(await replaceDraft(sofia, promises, wish, now)).toEqual(replaced);
    const draft = await theDraft(sofia);
    expect(draft.clauses.map(({ sentence }) => sentence)).toEqual(["We trust each other.", "We call.", "We visit."]);
    expect(replaced).toEqual({ agreementId: draft.agreementId, revision: draft.revision });
  });

  it("keeps what stays the same with its stances, and knows what changed by its id or its key", async () => {
    const { sofia, marek } = await aWorkspace();
    const call = await aClause(sofia, "sales", "We call", now);
    await takeStance(marek, promises, { ...call, stance: "agrees" }, now);
    const before = await theDraft(sofia);
    await replaceDraft(
      sofia,
      promises,
      {
        revision: before.revision,
        clauses: [
          { section: "sales", content: called("visit", "We visit") },
          { section: "sales", content: saying("We call") },
          { section: "sales", content: saying("We write") },
        ],
      },
      now,
    );
    const then = await theDraft(sofia);
    const [visit, kept, write] = then.clauses;
    expect(kept).toMatchObject({ id: call.clauseId, revision: 1, stances: { marketing: "agrees" }, number: 2 });
    await replaceDraft(
      sofia,
      promises,
      {
        revision: then.revision,
        clauses: [
          { section: "sales", content: saying("We write twice"), id: write?.id },
          { section: "sales", content: called("visit", "We visit twice") },
          { section: "sales", content: saying("We call") },
        ].map(({ id, ...clause }) => (id ? { id, ...clause } : clause)),
      },
      now,
    );
    expect((await theDraft(sofia)).clauses).toMatchObject([
      { id: write?.id, sentence: "We write twice.", revision: 2 },
      { id: visit?.id, sentence: "We visit twice.", revision: 2 },
      { id: call.clauseId, sentence: "We call.", revision: 1, stances: { marketing: "agrees" } },
    ]);
  });

  it("takes out what isn't wanted any longer, and puts back what is named by its id", async () => {
    const { sofia } = await aWorkspace();
    const call = await aClause(sofia, "sales", "We call", now);
    await aClause(sofia, "marketing", "We hand over", now);
    const { revision } = await theDraft(sofia);
    const one = { section: "marketing", content: saying("We hand over") };
    expect(await replaceDraft(sofia, promises, { revision, clauses: [one] }, now)).toMatchObject({
      revision: revision + 1,
    });
    expect((await theDraft(sofia)).clauses).toMatchObject([{ sentence: "We hand over." }]);
    const back = { id: call.clauseId, section: "sales", content: saying("We call") };
    await replaceDraft(sofia, promises, { revision: revision + 1, clauses: [one, back] }, now);
    expect((await theDraft(sofia)).clauses).toMatchObject([{}, { id: call.clauseId, revision: 3 }]);
  });

  it("is refused whole where it is no longer as it was seen, where it can't be read, and where one would be two", async () => {
    const { workspaceId, sofia, ravi } = await aWorkspace();
    const call = await aClause(sofia, "sales", "We call", now);
    const { revision } = await theDraft(sofia);
    await removeClause(sofia, promises, call, now);
    const one = { section: "sales", content: saying("We write") };
    expect(await replaceDraft(sofia, promises, { revision, clauses: [one] }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    const unreadable = { section: "sales", content: { text: "" } };
    const lost = { section: "accounting", content: saying("We pay") };
    const unstorable = { section: "sales", content: saying("We c\0ll") };
    const program = aProgram(workspaceId);
    expect(
      await replaceDraft(program, promises, { revision, clauses: [one, unreadable, lost, unstorable] }, now),
    ).toEqual({
      refused: "invalid_clause",
      fields: {
        "/clauses/1/content/text": "Say what is promised.",
        "/clauses/2/section": "One of preamble, marketing, sales.",
        "/clauses/3/content": "Please leave out what isn't a character.",
      },
    });
    const why = { section: "preamble", content: saying("Why") };
    expect(await replaceDraft(program, promises, { revision, clauses: [why, why] }, now)).toEqual({
      refused: "section_taken",
    });
    await expect(replaceDraft(ravi, promises, { revision, clauses: [] }, now)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect((await theDraft(sofia)).clauses).toEqual([]);
  });
});
