import { describe, expect, it } from "vitest";
import { addField, addFields } from "#features/leads/fields/commands/add-field.ts";
import { archiveField, restoreField } from "#features/leads/fields/commands/archive-field.ts";
import { changeField } from "#features/leads/fields/commands/change-field.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import { type AddFieldInput, type LeadField, mostFields } from "#features/leads/fields/schema.ts";
import type { Actor, Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const employees: AddFieldInput = { label: "Employees", type: "number", options: [] };
const plan: AddFieldInput = { label: "Plan", type: "choice", options: ["Basic", "Pro"] };

const facts = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type.startsWith("field."));
const add = async (actor: Actor, wish: AddFieldInput): Promise<LeadField> => {
  const field = await addField(actor, wish, now);
  if (isRefusal(field)) throw new Error(field.refused);
  return field;
};

describe("a custom field", () => {
  it("is added by a head under a key after its label, and seen by everybody", async () => {
    const { marek, otto } = await aWorkspace();
    const field = await add(marek, { ...employees, label: "Anzahl Büros (2024)" });
    expect(field).toMatchObject({ key: "anzahl_buros_2024", type: "number", revision: 1, archivedAt: null });
    expect(await listFields(otto)).toEqual([field]);
    expect(await facts(marek)).toMatchObject([
      { type: "field.added", payload: { fields: [{ id: field.id, key: "anzahl_buros_2024", type: "number" }] } },
    ]);
  });

  it("is the same one when it is submitted twice, and another's name is taken", async () => {
    const { sofia } = await aWorkspace();
    expect(await add(sofia, employees)).toEqual(await add(sofia, employees));
    expect(await addField(sofia, { ...employees, type: "text" }, now)).toEqual({
      refused: "field_taken",
      fields: { label: "“Employees” (number) is there already." },
    });
    expect(await addField(sofia, { ...plan, key: "employees" }, now)).toMatchObject({ refused: "field_taken" });
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("gets a key of its own where two labels come to the same", async () => {
    const { sofia } = await aWorkspace();
    await add(sofia, { ...employees, label: "Size" });
    expect(await add(sofia, { ...employees, label: "Size?" })).toMatchObject({ key: "size_2" });
    expect(await add(sofia, { ...employees, label: "規模" })).toMatchObject({ key: "field" });
  });

  it("comes with others or not at all", async () => {
    const { sofia } = await aWorkspace();
    await add(sofia, employees);
    const wishes = [plan, { ...employees, type: "date" as const }];
    expect(await addFields(sofia, wishes, now)).toMatchObject({ refused: "field_taken" });
    expect(await listFields(sofia)).toHaveLength(1);
    expect(await addFields(sofia, [plan, employees], now)).toMatchObject({
      items: [{ label: "Plan" }, { label: "Employees" }],
    });
  });

  it("is one of so many at most that are in use at once", async () => {
    const { sofia } = await aWorkspace();
    const wishes = Array.from({ length: mostFields }, (_, index) => ({ ...employees, label: `Field ${index}` }));
    expect(isRefusal(await addFields(sofia, wishes, now))).toBe(false);
    expect(await addField(sofia, plan, now)).toEqual({ refused: "too_many_fields" });
    const [first] = await listFields(sofia);
    await archiveField(sofia, { fieldId: first?.id ?? "" }, now);
    await add(sofia, plan);
    expect(await restoreField(sofia, { fieldId: first?.id ?? "" }, now)).toEqual({ refused: "too_many_fields" });
  });

  it("is changed at the revision that was seen; its key and its kind stay", async () => {
    const { sofia } = await aWorkspace();
    const { id: fieldId, key } = await add(sofia, plan);
    const wish = { fieldId, revision: 1, label: "Tariff", options: ["Basic", "Pro", "Team"] };
    const changed = { id: fieldId, key, type: "choice", label: "Tariff", options: wish.options, revision: 2 };
    expect(await changeField(sofia, wish, now)).toMatchObject(changed);
    expect(await changeField(sofia, wish, now)).toMatchObject(changed);
    expect(await changeField(sofia, { ...wish, label: "Plan" }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await changeField(sofia, { ...wish, revision: 2, options: [] }, now)).toMatchObject({
      refused: "invalid_input",
    });
    await add(sofia, employees);
    expect(await changeField(sofia, { ...wish, revision: 2, label: "employees" }, now)).toMatchObject({
      refused: "field_taken",
    });
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["field.added", "field.changed", "field.added"]);
  });

  it("goes out of use and comes back, each once; its name stays taken meanwhile", async () => {
    const { sofia, otto } = await aWorkspace();
    const { id: fieldId } = await add(sofia, employees);
    expect(await archiveField(sofia, { fieldId }, now)).toMatchObject({ archivedAt: now, revision: 2 });
    expect(await archiveField(sofia, { fieldId }, now)).toMatchObject({ archivedAt: now, revision: 2 });
    expect(await listFields(otto)).toMatchObject([{ id: fieldId, archivedAt: now }]);
    expect(await addField(sofia, employees, now)).toMatchObject({
      refused: "field_taken",
      fields: { label: "“Employees” (number) is out of use. Restore it, or choose another name." },
    });
    expect(await restoreField(sofia, { fieldId }, now)).toMatchObject({ archivedAt: null, revision: 3 });
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["field.restored", "field.archived", "field.added"]);
  });

  it("is not for members, the CEO and observers to change", async () => {
    const { sofia, ravi, elena, otto } = await aWorkspace();
    const { id: fieldId } = await add(sofia, employees);
    for (const person of [ravi, elena, otto]) {
      const attempts = [
        () => addField(person, plan, now),
        () => changeField(person, { fieldId, revision: 1, label: "Staff", options: [] }, now),
        () => archiveField(person, { fieldId }, now),
        () => restoreField(person, { fieldId }, now),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("of another house is not there", async () => {
    const here = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { id: fieldId } = await add(here.sofia, employees);
    expect(await changeField(olga, { fieldId, revision: 1, label: "x", options: [] }, now)).toEqual({
      refused: "not_found",
    });
    expect(await archiveField(olga, { fieldId }, now)).toEqual({ refused: "not_found" });
    expect(await listFields(olga)).toEqual([]);
    expect(await add(olga, employees)).not.toMatchObject({ id: fieldId });
  });

  it("is one of twenty of the same name that come at the same moment", async () => {
    const { sofia } = await aWorkspace();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        addField(sofia, index % 2 ? employees : { ...plan, label: "Employees" }, now),
      ),
    );
    expect(outcomes.filter(isRefusal)).toHaveLength(10);
    expect(await listFields(sofia)).toHaveLength(1);
    expect(await facts(sofia)).toHaveLength(1);
  });
});
