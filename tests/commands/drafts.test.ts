import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { comment } from "#features/agreements/drafts/commands/comment.ts";
import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { moveClause } from "#features/agreements/drafts/commands/move-clause.ts";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { restoreClause } from "#features/agreements/drafts/commands/restore-clause.ts";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { findKindName } from "#features/agreements/drafts/queries/find-kind-name.ts";
import { findThread } from "#features/agreements/drafts/queries/find-thread.ts";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import type { Key } from "#platform/actor.ts";
import { aClause, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const stranger = randomUUID();

function aKey(workspaceId: string, scopes: Key["scopes"] = ["read", "agreements:write"]): Key {
  return { kind: "key", workspaceId, keyId: randomUUID(), name: "Definition sync", scopes };
}

describe("a draft", () => {
  it("begins with its first clause, and is numbered through in the order of its parts", async () => {
    const { sofia, marek, otto } = await aWorkspace();
    expect(await findDraft(otto, promises)).toBeNull();
    await aClause(sofia, "sales", "We call within a day", now);
    await aClause(marek, "marketing", "We hand over 40 a month", now);
    const draft = await theDraft(otto);
    expect(draft.clauses).toMatchObject([
      { number: 1, section: "marketing", sentence: "We hand over 40 a month.", changedBy: { name: "Marek Havel" } },
      { number: 2, section: "sales", sentence: "We call within a day.", stances: { sales: "none", marketing: "none" } },
    ]);
    expect(await findKindName(otto, draft.agreementId)).toBe("promises");
  });

  it("takes a clause once, however often it is sent, and one at most where its part has one", async () => {
    const { sofia, marek } = await aWorkspace();
    const once = { clauseId: randomUUID(), section: "preamble", content: saying("We trust each other") };
    const added = await addClause(sofia, promises, once, now);
    expect(await addClause(sofia, promises, once, later)).toEqual(added);
    expect(await addClause(marek, promises, { ...once, clauseId: randomUUID() }, later)).toEqual(added);
    const other = { section: "preamble", content: saying("We don't") };
    expect(await addClause(marek, promises, other, later)).toMatchObject({ refused: "section_taken" });
    expect((await theDraft(sofia)).clauses).toHaveLength(1);
  });

  it("says what in a clause can't be read, and begins with nothing unreadable", async () => {
    const { sofia } = await aWorkspace();
    const unreadable = { section: "sales", content: { text: "" } };
    expect(await addClause(sofia, promises, unreadable, now)).toEqual({
      refused: "invalid_clause",
      fields: { "/content/text": "Say what is promised." },
    });
    const elsewhere = { section: "accounting", content: saying("We pay") };
    expect(await addClause(sofia, promises, elsewhere, now)).toMatchObject({
      refused: "invalid_clause",
      fields: { "/section": "One of preamble, marketing, sales." },
    });
    expect(await findDraft(sofia, promises)).toBeNull();
  });

  it("is written by both heads, by who sits in a head's chair, and by a program that may; by nobody else", async () => {
    const { workspaceId, sofia, marek, elena, ravi, nora, otto } = await aWorkspace();
    await aClause(sofia, "sales", "We call", now);
    await aClause(marek, "marketing", "We hand over", now);
    await aClause({ ...elena, actingFor: "marketing" }, "marketing", "We reply", now);
    await aClause(aKey(workspaceId), "sales", "We visit", now);
    for (const person of [elena, ravi, nora, otto]) {
      await expect(aClause(person, "sales", "We may not", now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(aClause(aKey(workspaceId, ["read"]), "sales", "Nor I", now)).rejects.toMatchObject({
      code: "missing_scope",
    });
    const { clauses } = await theDraft(otto);
    expect(clauses.map(({ changedBy }) => changedBy)).toEqual([
      { memberId: marek.memberId, name: "Marek Havel" },
      { memberId: elena.memberId, name: "Elena Novak" },
      { memberId: sofia.memberId, name: "Sofia Kral" },
      { memberId: null, name: "Definition sync" },
    ]);
  });

  it("is out of reach from another workspace, and a clause under another kind's name", async () => {
    const { sofia } = await aWorkspace();
    const olga = (await aWorkspace()).sofia;
    const clause = await aClause(sofia, "sales", "We call", now);
    const wish = { ...clause, baseRevision: 1, content: saying("We don't") };
    const { revision: _, ...written } = wish;
    expect(await writeClause(olga, promises, written, now)).toEqual({ refused: "not_found" });
    const other = { ...promises, name: "vows" };
    expect(await writeClause(sofia, other, written, now)).toEqual({ refused: "not_found" });
    expect(await findThread(olga, promises, clause)).toBeNull();
    expect(await findThread(sofia, other, clause)).toBeNull();
    expect(await findKindName(olga, clause.agreementId)).toBeNull();
    expect(await listWordings(olga, promises, clause)).toEqual([]);
  });
});

describe("a clause", () => {
  it("is worded anew, and keeps who said what when", async () => {
    const { sofia, marek, otto } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    const wish = { ...clause, baseRevision: 1, content: saying("We call today") };
    const saved = { clauseId, revision: 2, became: "saved", suggestionId: null };
    expect(await writeClause(marek, promises, wish, later)).toEqual(saved);
    expect(await writeClause(marek, promises, wish, later)).toEqual({ ...saved, became: "repeated" });
    const same = { ...wish, baseRevision: 2 };
    expect(await writeClause(sofia, promises, same, later)).toEqual({ ...saved, became: "unchanged" });
    const draft = await theDraft(otto);
    expect(draft.clauses).toMatchObject([
      { revision: 2, sentence: "We call today.", before: { sentence: "We call.", writer: { name: "Sofia Kral" } } },
    ]);
    expect(await listWordings(otto, promises, { agreementId })).toMatchObject([
      { revision: 2, sentence: "We call today.", writer: { memberId: marek.memberId }, writtenAt: later },
      { revision: 1, sentence: "We call.", writer: { memberId: sofia.memberId }, writtenAt: now },
    ]);
  });

  it("that was worded by two at the same time shows both: the later one waits beside it, once", async () => {
    const { sofia, marek } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const on = (text: string) => ({ agreementId, clauseId, baseRevision: 1, content: saying(text) });
    await writeClause(sofia, promises, on("We call today"), later);
    const overtaken = await writeClause(marek, promises, on("We call twice"), later);
    expect(overtaken).toMatchObject({ became: "overtaken", revision: 2 });
    expect(await writeClause(marek, promises, on("We call twice"), later)).toMatchObject({
      ...overtaken,
      became: "repeated",
    });
    const [clause] = (await theDraft(sofia)).clauses;
    expect(clause).toMatchObject({
      sentence: "We call today.",
      suggestions: [
        { sentence: "We call twice.", origin: "overtaken", baseRevision: 1, writer: { name: "Marek Havel" } },
      ],
    });
  });

  it("that was taken out meanwhile keeps what is written at it, to be put back or not", async () => {
    const { sofia, marek } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const clause = { agreementId, clauseId };
    await removeClause(sofia, promises, { ...clause, revision: 1 }, now);
    const wish = { ...clause, baseRevision: 1, content: saying("We call twice") };
    const overtaken = await writeClause(marek, promises, wish, later);
    expect(overtaken).toMatchObject({ became: "overtaken", revision: 2 });
    const draft = await theDraft(sofia);
    expect(draft.clauses).toEqual([]);
    expect(draft.removed).toMatchObject([
      { id: clauseId, number: null, suggestions: [{ sentence: "We call twice." }] },
    ]);
    const suggestionId = draft.removed[0]?.suggestions[0]?.id ?? "";
    const accepted = { ...clause, suggestionId, revision: 2, outcome: "accepted" as const };
    expect(await decideSuggestion(sofia, promises, accepted, later)).toMatchObject({ revision: 3 });
    expect((await theDraft(sofia)).clauses).toMatchObject([
      { id: clauseId, sentence: "We call twice.", suggestions: [] },
    ]);
  });

  it("is taken out by who has read it, once, and put back where it was", async () => {
    const { sofia, marek } = await aWorkspace();
    const first = await aClause(sofia, "sales", "We call", now);
    await aClause(sofia, "sales", "We visit", now);
    const { agreementId, clauseId } = first;
    await writeClause(marek, promises, { agreementId, clauseId, baseRevision: 1, content: saying("We write") }, now);
    expect(await removeClause(sofia, promises, first, later)).toEqual({ refused: "clause_changed" });
    const read = { agreementId, clauseId, revision: 2 };
    const removed = await removeClause(sofia, promises, read, later);
    expect(removed).toEqual({ agreementId, clauseId, revision: 3 });
    expect(await removeClause(sofia, promises, read, later)).toEqual(removed);
    expect((await theDraft(sofia)).clauses).toMatchObject([{ sentence: "We visit." }]);
    const restored = await restoreClause(marek, promises, { agreementId, clauseId }, later);
    expect(restored).toEqual({ agreementId, clauseId, revision: 4 });
    expect(await restoreClause(marek, promises, { agreementId, clauseId }, later)).toEqual(restored);
    expect((await theDraft(sofia)).clauses).toMatchObject([{ sentence: "We write." }, { sentence: "We visit." }]);
    const ghost = { agreementId, clauseId: stranger };
    expect(await restoreClause(marek, promises, ghost, later)).toEqual({ refused: "not_found" });
    expect(await removeClause(marek, promises, { ...ghost, revision: 1 }, later)).toEqual({ refused: "not_found" });
  });

  it("isn't put back where another one has taken its place", async () => {
    const { sofia, marek } = await aWorkspace();
    const first = await aClause(sofia, "preamble", "We trust each other", now);
    await removeClause(sofia, promises, first, now);
    await aClause(marek, "preamble", "We try", now);
    expect(await restoreClause(sofia, promises, first, later)).toEqual({ refused: "section_taken" });
    const { agreementId, clauseId } = first;
    const said = { agreementId, clauseId, baseRevision: 1, content: saying("We trust") };
    await writeClause(marek, promises, said, later);
    const suggestionId = (await theDraft(sofia)).removed[0]?.suggestions[0]?.id ?? "";
    const accepted = { agreementId, clauseId, suggestionId, revision: 2, outcome: "accepted" as const };
    expect(await decideSuggestion(sofia, promises, accepted, later)).toEqual({ refused: "section_taken" });
  });

  it("moves within its part, and keeps its words and its stances", async () => {
    const { sofia } = await aWorkspace();
    const [one, two, three] = [
      await aClause(sofia, "sales", "One", now),
      await aClause(sofia, "sales", "Two", now),
      await aClause(sofia, "sales", "Three", now),
    ];
    const { agreementId } = one;
    await takeStance(sofia, promises, { ...three, stance: "agrees" }, now);
    const { revision: before } = await theDraft(sofia);
    const first = { agreementId, clauseId: three.clauseId, after: null };
    expect(await moveClause(sofia, promises, first, now)).toMatchObject({ revision: 1 });
    expect(await moveClause(sofia, promises, first, now)).toMatchObject({ revision: 1 });
    const draft = await theDraft(sofia);
    expect(draft.clauses).toMatchObject([
      { sentence: "Three.", number: 1, stances: { sales: "agrees" } },
      { sentence: "One." },
      { sentence: "Two." },
    ]);
    expect(draft.revision).toBe(before + 1);
    await moveClause(sofia, promises, { agreementId, clauseId: one.clauseId, after: two.clauseId }, now);
    expect((await theDraft(sofia)).clauses.map(({ sentence }) => sentence)).toEqual(["Three.", "Two.", "One."]);
    await removeClause(sofia, promises, one, now);
    const gone = { agreementId, clauseId: one.clauseId, after: null };
    expect(await moveClause(sofia, promises, gone, now)).toEqual({ refused: "clause_removed" });
    expect(await moveClause(sofia, promises, { ...gone, clauseId: stranger }, now)).toEqual({ refused: "not_found" });
  });
});

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
    await expect(takeStance(aKey(workspaceId), promises, wish, now)).rejects.toMatchObject({ code: "person_required" });
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
    await comment(elena, promises, { ...clause, text: "By Friday, please." }, later);
    await expect(comment(otto, promises, said, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(comment(aKey(workspaceId), promises, said, now)).rejects.toMatchObject({ code: "person_required" });
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
    await expect(suggest(aKey(workspaceId), promises, wish, now)).rejects.toMatchObject({ code: "person_required" });
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

describe("the days of a draft", () => {
  it("are set by the heads, seen before they are set anew, and never end before today", async () => {
    const { sofia, marek, ravi, otto } = await aWorkspace();
    const dates = { effectiveOn: "2027-01-01", reviewBy: "2027-06-30", endsOn: null };
    const set = await setDates(sofia, promises, { ...dates, revision: 1 }, now);
    expect(set).toMatchObject({ datesRevision: 2 });
    expect(await setDates(sofia, promises, { ...dates, revision: 1 }, now)).toEqual(set);
    expect(await setDates(marek, promises, { ...dates, endsOn: "2027-12-31", revision: 1 }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    const over = { effectiveOn: null, reviewBy: null, endsOn: "2026-11-21", revision: 2 };
    expect(await setDates(marek, promises, over, now)).toEqual({ refused: "day_over" });
    await expect(setDates(ravi, promises, { ...dates, revision: 2 }, now)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await theDraft(otto)).toMatchObject({ ...dates, datesRevision: 2, decideBy: null, clauses: [] });
  });

  it("include the one by which the CEO, and only she, asks for a decision", async () => {
    const { workspaceId, sofia, elena } = await aWorkspace();
    const set = await setDecideBy(elena, promises, { decideBy: "2026-11-22" }, now);
    expect(set).toMatchObject({ decideBy: "2026-11-22" });
    expect(await setDecideBy(elena, promises, { decideBy: "2026-11-22" }, new Date("2026-11-25"))).toEqual(set);
    expect(await setDecideBy(elena, promises, { decideBy: "2026-11-21" }, now)).toEqual({ refused: "day_over" });
    await expect(setDecideBy(sofia, promises, { decideBy: null }, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(setDecideBy(aKey(workspaceId), promises, { decideBy: null }, now)).rejects.toMatchObject({
      code: "person_required",
    });
    expect((await theDraft(sofia)).decideBy).toBe("2026-11-22");
    await setDecideBy(elena, promises, { decideBy: null }, now);
    expect((await theDraft(sofia)).decideBy).toBeNull();
  });
});
