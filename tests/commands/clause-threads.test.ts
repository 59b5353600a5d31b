import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { comment } from "#features/agreements/drafts/commands/comment.ts";
import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { findThread } from "#features/agreements/drafts/queries/find-thread.ts";
import { aClause, aProgram, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const stranger = randomUUID();

describe("a stance", () => {
  it("is a team's word on a wording; the next one hasn't been answered yet", async () => {
    const { sofia, marek, elena } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const on = (revision: number) => ({ agreementId, clauseId, revision });
    const taken = { clauseId, team: "sales", revision: 1, stance: "agrees" };
    expect(await takeStance(sofia, promises, { ...on(1), stance: "agrees" }, now)).toEqual(taken);
    expect(await takeStance(sofia, promises, { ...on(1), stance: "agrees" }, later)).toEqual(taken);
    const acting = { ...elena, actingFor: "marketing" as const };
    await takeStance(acting, promises, { ...on(1), stance: "wants_change" }, now);
    const stancesNow = async () => (await theDraft(sofia)).clauses[0]?.stances;
    expect(await stancesNow()).toEqual({ sales: "agrees", marketing: "wants_change" });
    await writeClause(marek, promises, { agreementId, clauseId, baseRevision: 1, content: saying("We write") }, now);
    expect(await stancesNow()).toEqual({ sales: "none", marketing: "none" });
    expect(await takeStance(sofia, promises, { ...on(1), stance: "agrees" }, now)).toEqual({
      refused: "clause_changed",
    });
    await takeStance(marek, promises, { ...on(2), stance: "agrees" }, now);
    await takeStance(marek, promises, { ...on(2), stance: "none" }, now);
    expect(await stancesNow()).toEqual({ sales: "none", marketing: "none" });
    await removeClause(sofia, promises, on(2), now);
    expect(await takeStance(sofia, promises, { ...on(3), stance: "agrees" }, now)).toEqual({
      refused: "clause_removed",
    });
  });

  it("is for the heads to take, never for a program", async () => {
    const { workspaceId, sofia, elena, ravi, otto } = await aWorkspace();
    const clause = await aClause(sofia, "sales", "We call", now);
    const wish = { ...clause, stance: "agrees" as const };
    for (const person of [elena, ravi, otto]) {
      await expect(takeStance(person, promises, wish, now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(takeStance(aProgram(workspaceId), promises, wish, now)).rejects.toMatchObject({
      code: "person_required",
    });
    const ghost = { ...wish, clauseId: stranger };
    expect(await takeStance(sofia, promises, ghost, now)).toEqual({ refused: "not_found" });
  });
});

describe("a thread", () => {
  it("holds what both teams and the CEO say, each comment once", async () => {
    const { workspaceId, sofia, elena, nora, otto } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    const commentId = randomUUID();
    const said = { ...clause, commentId, text: "On which number?" };
    expect(await comment(nora, promises, said, now)).toEqual({ id: commentId });
    expect(await comment(nora, promises, said, later)).toEqual({ id: commentId });
    const byFriday = { ...said, text: "By Friday, please." };
    expect(await comment(elena, promises, byFriday, later)).not.toEqual({ id: commentId });
    await expect(comment(otto, promises, said, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(comment(aProgram(workspaceId), promises, said, now)).rejects.toMatchObject({
      code: "person_required",
    });
    expect(await comment(nora, promises, { ...said, clauseId: stranger }, now)).toEqual({ refused: "not_found" });
    expect(await findThread(otto, promises, clause)).toMatchObject({
      comments: [
        { text: "On which number?", writer: { name: "Nora Lind" } },
        { text: "By Friday, please.", writer: { name: "Elena Novak" } },
      ],
      suggestions: [],
    });
    expect((await theDraft(otto)).clauses).toMatchObject([{ comments: 2 }]);
  });
});

describe("a suggestion", () => {
  it("waits until a head accepts it, which is a wording then", async () => {
    const { sofia, marek, nora } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    const wish = { ...clause, baseRevision: 1, content: saying("We call today") };
    const suggested = await suggest(nora, promises, wish, now);
    expect(await suggest(nora, promises, wish, later)).toEqual(suggested);
    const suggestionId = (await theDraft(sofia)).clauses[0]?.suggestions[0]?.id ?? "";
    expect(suggested).toEqual({ id: suggestionId });
    const accepting = { ...clause, suggestionId, revision: 1, outcome: "accepted" as const };
    const accepted = { ...clause, revision: 2 };
    expect(await decideSuggestion(marek, promises, accepting, later)).toEqual(accepted);
    expect(await decideSuggestion(marek, promises, accepting, later)).toEqual(accepted);
    const rejecting = { ...accepting, outcome: "rejected" as const };
    expect(await decideSuggestion(sofia, promises, rejecting, later)).toEqual({ refused: "suggestion_decided" });
    expect((await theDraft(sofia)).clauses).toMatchObject([{ sentence: "We call today.", suggestions: [] }]);
    expect(await findThread(nora, promises, clause)).toMatchObject({
      suggestions: [{ outcome: "accepted", decidedBy: { name: "Marek Havel" }, writer: { name: "Nora Lind" } }],
    });
  });

  it("isn't accepted over words that nobody read, but can be rejected", async () => {
    const { sofia, marek, nora } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    await suggest(nora, promises, { ...clause, baseRevision: 1, content: saying("We call today") }, now);
    await writeClause(marek, promises, { ...clause, baseRevision: 1, content: saying("We write") }, now);
    const suggestionId = (await theDraft(sofia)).clauses[0]?.suggestions[0]?.id ?? "";
    const deciding = { ...clause, suggestionId, revision: 1 };
    expect(await decideSuggestion(sofia, promises, { ...deciding, outcome: "accepted" }, later)).toEqual({
      refused: "clause_changed",
    });
    expect(await decideSuggestion(sofia, promises, { ...deciding, outcome: "rejected" }, later)).toMatchObject({
      revision: 2,
    });
    expect((await theDraft(sofia)).clauses).toMatchObject([{ sentence: "We write.", suggestions: [] }]);
  });

  it("may be that a clause be taken out", async () => {
    const { sofia, ravi } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    await suggest(ravi, promises, { ...clause, baseRevision: 1, content: null }, now);
    const suggestionId = (await theDraft(sofia)).clauses[0]?.suggestions[0]?.id ?? "";
    await decideSuggestion(sofia, promises, { ...clause, suggestionId, revision: 1, outcome: "accepted" }, later);
    expect((await theDraft(sofia)).clauses).toEqual([]);
  });

  it("is taken back by whoever made it, decided by heads, and made by no program and no onlooker", async () => {
    const { workspaceId, sofia, ravi, nora, elena, otto } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    const wish = { ...clause, baseRevision: 1, content: saying("We call today") };
    for (const person of [elena, otto]) {
      await expect(suggest(person, promises, wish, now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(suggest(aProgram(workspaceId), promises, wish, now)).rejects.toMatchObject({
      code: "person_required",
    });
    expect(await suggest(nora, promises, { ...wish, content: { text: "" } }, now)).toMatchObject({
      refused: "invalid_clause",
    });
    expect(await suggest(nora, promises, { ...wish, clauseId: stranger }, now)).toEqual({ refused: "not_found" });
    await suggest(nora, promises, wish, now);
    const suggestionId = (await theDraft(sofia)).clauses[0]?.suggestions[0]?.id ?? "";
    const taking = { ...clause, suggestionId, revision: 1, outcome: "taken_back" as const };
    await expect(decideSuggestion(ravi, promises, taking, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(decideSuggestion(sofia, promises, taking, now)).rejects.toMatchObject({ code: "not_allowed" });
    const accepting = { ...taking, outcome: "accepted" as const };
    await expect(decideSuggestion(nora, promises, accepting, now)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await decideSuggestion(nora, promises, taking, now)).toMatchObject({ revision: 1 });
    expect(await decideSuggestion(sofia, promises, accepting, now)).toEqual({ refused: "suggestion_decided" });
    const ghost = { ...accepting, suggestionId: stranger };
    expect(await decideSuggestion(sofia, promises, ghost, now)).toEqual({ refused: "not_found" });
  });
});
