import { describe, expect, it } from "vitest";
import { beginDraft } from "#features/definitions/commands/begin-draft.ts";
import { bringDefinition } from "#features/definitions/commands/bring-definition.ts";
import { findEditor } from "#features/definitions/queries/find-editor.ts";
import { listSeenValues } from "#features/definitions/queries/seen-values.ts";
import { definitionOf } from "#features/definitions/rules/whole.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft } from "../factories/drafts.ts";
import { land } from "../factories/landing.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

describe("the definition's editor", () => {
  it("is empty until a head begins, and then shows everybody the template, clause by clause", async () => {
    const house = await aWorkspace();
    expect(await findEditor(house.otto, undefined)).toBeNull();
    const draft = await begun(house);
    const editor = await findEditor(house.otto, draft.clauses[0]?.id);
    expect(editor).toMatchObject({ nextNumber: 1, inForce: null, thread: { comments: [], suggestions: [] } });
    expect(editor?.marks.size).toBe(0);
    expect(editor?.teams.get(house.sofia.memberId)).toBe("sales");
  });

  it("begins once, however often it is asked, and not with a version in force where there is none", async () => {
    const house = await aWorkspace();
    const { revision } = await begun(house);
    expect(await beginDraft(house.marek, { from: "template", revision: 1 }, now)).toMatchObject({ revision });
    expect(await beginDraft(house.marek, { from: "in_force", revision }, now)).toMatchObject({ refused: "not_found" });
    for (const person of [house.ravi, house.elena, house.otto]) {
      const attempt = beginDraft(person, { from: "template", revision }, now);
      await expect(attempt).rejects.toMatchObject({ code: "not_allowed" });
    }
  });

  it("takes a whole definition, of which clauses that say the same stay the same", async () => {
    const house = await aWorkspace();
    const { clauses, revision } = await begun(house);
    const definition = { ...definitionOf(clauses), recycling: { restDays: 7 } };
    const brought = await bringDefinition(house.marek, { definition, revision }, now);
    if (isRefusal(brought)) throw new Error(brought.refused);
    const editor = await findEditor(house.sofia, undefined);
    expect(editor?.draft.clauses.map(({ id }) => id)).toEqual(clauses.map(({ id }) => id));
    const reworded = editor?.draft.clauses.filter(({ sentence }, at) => sentence !== clauses[at]?.sentence);
    expect(reworded).toMatchObject([{ section: "recycling", content: { restDays: 7 } }]);
    const late = { definition: definitionOf(clauses), revision };
    expect(await bringDefinition(house.sofia, late, now)).toMatchObject({ refused: "changed_meanwhile" });
  });

  it("offers the values that leads of the house have, the most frequent first", async () => {
    const [house, elsewhere] = await Promise.all([aWorkspace(), aWorkspace()]);
    const from = (country: string) => aDraft({ values: { email: `${crypto.randomUUID()}@hill.example`, country } });
    await land(house.marek, [from("Austria"), from("Czechia"), from("Czechia")]);
    await land(elsewhere.marek, [from("Peru")]);
    expect((await listSeenValues(house.ravi)).country).toEqual(["Czechia", "Austria"]);
  });
});

/** The draft that Sofia began with the template. */
async function begun({ sofia }: Cast) {
  const outcome = await beginDraft(sofia, { from: "template", revision: 1 }, now);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  const editor = await findEditor(sofia, undefined);
  if (!editor) throw new Error("there is no draft");
  return editor.draft;
}
