import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { moveClause } from "#features/agreements/drafts/commands/move-clause.ts";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { replaceDraft } from "#features/agreements/drafts/commands/replace-draft.ts";
import { restoreClause } from "#features/agreements/drafts/commands/restore-clause.ts";
import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aClause, promises, saying, theDraft } from "../factories/agreements.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
// `npm run faults -- agreements` runs ten thousand.
const rounds = Array.from({ length: 8 }, (_, round) => round);

describe("at the same moment", () => {
  it("two who word one clause: one is the text, the other waits beside it", async () => {
    const { sofia, marek } = await aWorkspace();
    for (const round of rounds) {
      const { agreementId, clauseId } = await aClause(sofia, "sales", `We call ${round}`, now);
      const on = (text: string) => ({ agreementId, clauseId, baseRevision: 1, content: saying(text) });
      const answers = await Promise.all([
        writeClause(sofia, promises, on("Sofia's"), now),
        writeClause(marek, promises, on("Marek's"), now),
      ]);
      const became = answers.map((answer) => ("became" in answer ? answer.became : answer.refused));
      expect(became.toSorted()).toEqual(["overtaken", "saved"]);
      const clause = (await theDraft(sofia)).clauses.find(({ id }) => id === clauseId);
      const texts = [clause?.sentence, ...(clause?.suggestions ?? []).map(({ sentence }) => sentence)];
      expect(texts.toSorted()).toEqual(["Marek's.", "Sofia's."]);
    }
  });

  it("the same words twice, as by a double click, are one wording", async () => {
    const { sofia } = await aWorkspace();
    for (const round of rounds) {
      const { agreementId, clauseId } = await aClause(sofia, "sales", `We call ${round}`, now);
      const wish = { agreementId, clauseId, baseRevision: 1, content: saying("We call today") };
      const answers = await Promise.all([
        writeClause(sofia, promises, wish, now),
        writeClause(sofia, promises, wish, now),
      ]);
      expect(answers.map((answer) => "became" in answer && answer.became).toSorted()).toEqual(["repeated", "saved"]);
      expect(answers).toMatchObject([{ revision: 2 }, { revision: 2 }]);
    }
  });

  it("one who words a clause and one who takes it out: the words are in the text, or wait beside what is gone", async () => {
    const { sofia, marek } = await aWorkspace();
    for (const round of rounds) {
      const clause = await aClause(sofia, "sales", `We call ${round}`, now);
      const { agreementId, clauseId } = clause;
      const wish = { agreementId, clauseId, baseRevision: 1, content: saying(`We write ${round}`) };
      const [removed, written] = await Promise.all([
        removeClause(sofia, promises, clause, now),
        writeClause(marek, promises, wish, now),
      ]);
      const { clauses, removed: gone } = await theDraft(sofia);
      const [standing, taken] = [clauses, gone].map((some) => some.find(({ id }) => id === clauseId));
      if (isRefusal(removed)) {
        expect(removed).toEqual({ refused: "clause_changed" });
        expect(written).toMatchObject({ became: "saved" });
        expect(standing?.sentence).toBe(`We write ${round}.`);
      } else {
        expect(written).toMatchObject({ became: "overtaken" });
        expect(taken?.suggestions).toMatchObject([{ sentence: `We write ${round}.` }]);
      }
    }
  });

  it("all who move clauses to one place: each stands somewhere, and no two in the same place", async () => {
    const { sofia, marek } = await aWorkspace();
    const clauses = [];
    for (const name of ["One", "Two", "Three", "Four", "Five"]) clauses.push(await aClause(sofia, "sales", name, now));
    for (const round of rounds) {
      const after = clauses[round % clauses.length]?.clauseId ?? null;
      const moves = clauses.filter(({ clauseId }) => clauseId !== after);
      await Promise.all(
        moves.map(({ agreementId, clauseId }, at) =>
          moveClause(at % 2 === 0 ? sofia : marek, promises, { agreementId, clauseId, after }, now),
        ),
      );
      const { workspaceId } = sofia;
      const stored = await reading(sofia, (db) => db.clause.findMany({ where: { workspaceId } }));
      expect(new Set(stored.map(({ position }) => position)).size).toBe(clauses.length);
    }
    expect((await theDraft(marek)).clauses.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it("two who begin a draft with a clause of which there is one: one begins, the other is told", async () => {
    for (const _ of rounds.slice(0, 5)) {
      const { workspaceId, sofia, marek } = await aWorkspace();
      const answers = await Promise.all(
        [sofia, marek].map((head) =>
          addClause(head, promises, { section: "preamble", content: saying(`As ${head.name} sees it`) }, now),
        ),
      );
      expect(answers.filter(isRefusal)).toEqual([{ refused: "section_taken" }]);
      const begun = await reading(sofia, (db) => db.fact.count({ where: { workspaceId, type: "agreement.begun" } }));
      expect(begun).toBe(1);
      expect((await theDraft(sofia)).clauses).toHaveLength(1);
    }
  });

  it("the same clause sent twice is one, and one that two put back is put back once", async () => {
    const { sofia, marek } = await aWorkspace();
    for (const round of rounds) {
      const wish = { clauseId: randomUUID(), section: "sales", content: saying(`We call ${round}`) };
      const added = await Promise.all([addClause(sofia, promises, wish, now), addClause(sofia, promises, wish, now)]);
      expect(added[0]).toEqual(added[1]);
      const [clause] = added;
      if (!clause || isRefusal(clause)) throw new Error("The clause was refused.");
      await removeClause(sofia, promises, clause, now);
      const restored = await Promise.all(
        [sofia, marek].map((head) => restoreClause(head, promises, { ...clause, clauseId: wish.clauseId }, now)),
      );
      expect(restored).toMatchObject([{ revision: 3 }, { revision: 3 }]);
    }
  });

  it("one who accepts another wording and one who words the clause anew: no words go unread", async () => {
    const { sofia, marek, nora } = await aWorkspace();
    for (const round of rounds) {
      const { agreementId, clauseId } = await aClause(sofia, "sales", `We call ${round}`, now);
      const on = (text: string) => ({ agreementId, clauseId, baseRevision: 1, content: saying(text) });
      const suggested = await suggest(nora, promises, on("Nora's"), now);
      if (isRefusal(suggested)) throw new Error("The suggestion was refused.");
      const accepting = {
        agreementId,
        clauseId,
        suggestionId: suggested.id,
        revision: 1,
        outcome: "accepted" as const,
      };
      await Promise.all([
        decideSuggestion(sofia, promises, accepting, now),
        writeClause(marek, promises, on("Marek's"), now),
      ]);
      const clause = (await theDraft(sofia)).clauses.find(({ id }) => id === clauseId);
      const texts = [clause?.sentence, ...(clause?.suggestions ?? []).map(({ sentence }) => sentence)];
      expect(texts.toSorted()).toEqual(["Marek's.", "Nora's."]);
    }
  });

  it("one who agrees and one who words the clause anew: nobody has agreed to words they didn't read", async () => {
    const { sofia, marek } = await aWorkspace();
    for (const round of rounds) {
      const clause = await aClause(sofia, "sales", `We call ${round}`, now);
      const { agreementId, clauseId } = clause;
      const wish = { agreementId, clauseId, baseRevision: 1, content: saying(`We write ${round}`) };
      await Promise.all([
        takeStance(sofia, promises, { ...clause, stance: "agrees" }, now),
        writeClause(marek, promises, wish, now),
      ]);
      const after = (await theDraft(sofia)).clauses.find(({ id }) => id === clauseId);
      expect(after).toMatchObject({ revision: 2, stances: { sales: "none", marketing: "none" } });
    }
  });

  it("one who writes the draft anew and one who words a clause: either is seen, or told", async () => {
    const { sofia, marek } = await aWorkspace();
    for (const round of rounds) {
      const { agreementId, clauseId } = await aClause(sofia, "sales", `We call ${round}`, now);
      const { revision } = await theDraft(sofia);
      const wish = { agreementId, clauseId, baseRevision: 1, content: saying(`We write ${round}`) };
      const anew = { revision, clauses: [{ section: "sales", content: saying(`All anew ${round}`) }] };
      const [replaced, written] = await Promise.all([
        replaceDraft(sofia, promises, anew, now),
        writeClause(marek, promises, wish, now),
      ]);
      expect(written).toMatchObject({ became: isRefusal(replaced) ? "saved" : "overtaken" });
      if (isRefusal(replaced)) expect(replaced).toEqual({ refused: "changed_meanwhile" });
    }
  });
});
