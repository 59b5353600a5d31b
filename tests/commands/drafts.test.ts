import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { findKindName } from "#features/agreements/drafts/queries/find-kind-name.ts";
import { findThread } from "#features/agreements/drafts/queries/find-thread.ts";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import { aClause, aProgram, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");

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
    await aClause(aProgram(workspaceId), "sales", "We visit", now);
    for (const person of [elena, ravi, nora, otto]) {
      await expect(aClause(person, "sales", "We may not", now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(aClause(aProgram(workspaceId, ["read"]), "sales", "Nor I", now)).rejects.toMatchObject({
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
    await expect(setDecideBy(aProgram(workspaceId), promises, { decideBy: null }, now)).rejects.toMatchObject({
      code: "person_required",
    });
    expect((await theDraft(sofia)).decideBy).toBe("2026-11-22");
    await setDecideBy(elena, promises, { decideBy: null }, now);
    expect((await theDraft(sofia)).decideBy).toBeNull();
  });
});
