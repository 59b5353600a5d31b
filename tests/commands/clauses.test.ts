import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { moveClause } from "#features/agreements/drafts/commands/move-clause.ts";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { restoreClause } from "#features/agreements/drafts/commands/restore-clause.ts";
import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import { reading } from "#platform/database/transaction.ts";
import { aClause, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const stranger = randomUUID();

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

  it("that somebody words in one go is one fact, however often their page saves; who comes back to it, another", async () => {
    const { workspaceId, sofia, marek } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We", now);
    const write = (who: typeof sofia, baseRevision: number, at: Date) =>
      writeClause(who, promises, { agreementId, clauseId, baseRevision, content: saying(`We ${baseRevision}`) }, at);
    const seconds = (count: number) => new Date(now.getTime() + count * 1_000);
    const told = () =>
      reading(sofia, (db) =>
        db.fact.count({ where: { workspaceId, type: { in: ["clause.added", "clause.reworded"] } } }),
      );
    await write(sofia, 1, seconds(1));
    await write(sofia, 2, seconds(200));
    expect(await told()).toBe(1);
    await write(marek, 3, seconds(201));
    await write(sofia, 4, seconds(202));
    await write(sofia, 5, seconds(502));
    expect(await told()).toBe(4);
    expect(await listWordings(marek, promises, { agreementId, clauseId })).toHaveLength(6);
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

  it("keeps words that were written on a revision that there has never been", async () => {
    const { sofia } = await aWorkspace();
    const { agreementId, clauseId } = await aClause(sofia, "sales", "We call", now);
    const wish = { agreementId, clauseId, baseRevision: Number.MAX_SAFE_INTEGER, content: saying("We call twice") };
    expect(await writeClause(sofia, promises, wish, later)).toMatchObject({ became: "overtaken", revision: 1 });
    expect((await theDraft(sofia)).clauses).toMatchObject([{ suggestions: [{ baseRevision: 1 }] }]);
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
