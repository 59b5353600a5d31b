import { describe, expect, it } from "vitest";
import { listFields } from "#features/leads/fields/queries.ts";
import { beginImport } from "#features/leads/imports/commands/begin-import.ts";
import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { forgetMapping } from "#features/leads/imports/commands/remember-mapping.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { listMappings } from "#features/leads/imports/queries/list-mappings.ts";
import { previewImport } from "#features/leads/imports/queries/preview-import.ts";
import type { Person } from "#platform/actor.ts";
import { listActivity } from "../factories/activity.ts";
import { accepted, aFile, inPieces, leadColumns, rowsOf } from "../factories/imports.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const remember = "on";
const own = { columns: { Email: "email", Company: "field:firm" }, mode: "create" } as const;

const typesOf = async (person: Person) => (await listActivity(person, null)).items.map(({ type }) => type);
const aStored = async (person: Person, text = rowsOf(3)) =>
  accepted(await storeFile(person, { fileName: "leads.csv", content: inPieces(text) }, now));

describe("an import that begins", () => {
  it("makes the fields that its mapping brings, once, in the same act", async () => {
    const { sofia } = await aWorkspace();
    const { id: importId } = await aFile(sofia, rowsOf(3), own);
    expect(await beginImport(sofia, { importId }, now)).toMatchObject({ state: "queued" });
    expect(await beginImport(sofia, { importId }, now)).toMatchObject({ state: "queued" });
    expect(await listFields(sofia)).toMatchObject([{ key: "firm", label: "Company", type: "text" }]);
    expect(await typesOf(sofia)).toEqual(["import.started", "field.added", "workspace.founded"]);
  });

  it("stays as it was where a field's name is taken by another", async () => {
    const { sofia } = await aWorkspace();
    const first = await aFile(sofia, rowsOf(3), own);
    await beginImport(sofia, { importId: first.id }, now);
    const second = await aFile(sofia, rowsOf(3), { columns: { Company: "field:company_name" } });
    expect(await beginImport(sofia, { importId: second.id, remember }, now)).toMatchObject({ refused: "field_taken" });
    expect(await listMappings(sofia)).toEqual([]);
    expect(await listFields(sofia)).toHaveLength(1);
  });
});

describe("what is remembered", () => {
  it("is how the next file with the same columns is understood, whoever brings it and in whatever order", async () => {
    const { sofia, marek } = await aWorkspace();
    const { id } = await aFile(sofia, rowsOf(3), own);
    await beginImport(sofia, { importId: id, remember }, now);
    expect(await listMappings(marek)).toMatchObject([{ name: "Own file: Leads", settings: { mode: "create" } }]);

    const { id: importId } = await aStored(marek, "Company,Email,First name\nHill,ada@hill.example,Ada\n");
    const brought = accepted(await bringImport(marek, { importId, start: false }, now));
    expect(brought).toMatchObject({ state: "uploaded", settings: { mode: "create" } });
    expect(brought.settings.mapping).toContainEqual({ column: "Company", to: "field:firm" });
    const look = accepted(await previewImport(marek, importId, now));
    expect(look.rows).toMatchObject([
      { line: 2, read: { kind: "lead", draft: { values: { email: "ada@hill.example" }, fields: { firm: "Hill" } } } },
    ]);
  });

  it("gives way to what somebody says", async () => {
    const { sofia } = await aWorkspace();
    const { id } = await aFile(sofia, rowsOf(3), own);
    await beginImport(sofia, { importId: id, remember }, now);
    const { id: importId } = await aStored(sofia);
    const mapping = [{ column: "Email", to: "email" }];
    const brought = await bringImport(sofia, { importId, mapping, start: false }, now);
    expect(brought).toMatchObject({ settings: { mapping, mode: "create" } });
  });

  it("is replaced by the next of the same columns, and kept beside those of others", async () => {
    const { sofia } = await aWorkspace();
    for (const mode of ["create", "update"] as const) {
      const { id } = await aFile(sofia, rowsOf(3), { columns: leadColumns, mode });
      await beginImport(sofia, { importId: id, remember }, now);
    }
    expect(await listMappings(sofia)).toMatchObject([{ name: "Own file: Leads", settings: { mode: "update" } }]);
    const { id } = await aFile(sofia, "Email,Phone\nada@hill.example,1\n", { columns: { Email: "email" } });
    await beginImport(sofia, { importId: id, remember }, now);
    expect((await listMappings(sofia)).map(({ name }) => name).sort()).toEqual([
      "Own file: Leads",
      "Own file: Leads (2)",
    ]);
  });

  it("is forgotten once, by those who bring files, and not from another house", async () => {
    const { sofia, ravi } = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { id } = await aFile(sofia, rowsOf(3), { columns: leadColumns });
    await beginImport(sofia, { importId: id, remember }, now);
    const mappingId = (await listMappings(sofia))[0]?.id ?? "";
    await expect(forgetMapping(ravi, { mappingId }, now)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await forgetMapping(olga, { mappingId }, now)).toEqual({ id: mappingId });
    expect(await listMappings(sofia)).toHaveLength(1);
    expect(await forgetMapping(sofia, { mappingId }, now)).toEqual({ id: mappingId });
    expect(await forgetMapping(sofia, { mappingId }, now)).toEqual({ id: mappingId });
    expect(await listMappings(sofia)).toEqual([]);
    expect((await typesOf(sofia)).filter((type) => type.startsWith("mapping."))).toEqual([
      "mapping.forgotten",
      "mapping.remembered",
    ]);
  });
});
