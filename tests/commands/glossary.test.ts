import { beforeEach, describe, expect, test } from "vitest";
import { findGlossary } from "#features/definitions/queries/find-glossary.ts";
import { austrians, signDefinition } from "../factories/definition.ts";
import { tamper } from "../factories/tamper.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});

const meaningOf = async (word: string, reader = house.otto) =>
  (await findGlossary(reader)).find(({ term }) => term === word);

describe("The glossary on every page", () => {
  test("is the product's until both have signed another meaning, and then that of the version in force", async () => {
    expect(await meaningOf("MQL")).toMatchObject({ version: null });
    const sign = (meaning: string) =>
      signDefinition(house, { ...austrians, glossary: [{ term: "MQL", meaning }] }, now);
    await sign("Whoever asked for a price.");
    await sign("Whoever asked for a meeting.");
    expect(await meaningOf("MQL")).toMatchObject({ meaning: "Whoever asked for a meeting.", version: { number: 2 } });
    expect(await meaningOf("SAL")).toMatchObject({ version: null });
    expect(await meaningOf("MQL", (await aWorkspace()).sofia)).toMatchObject({ version: null });
  });

  test("does without a word that somebody broke in SQL, on whatever page it stands", async () => {
    await signDefinition(
      house,
      { ...austrians, glossary: [{ term: "MQL", meaning: "Whoever asked for a price." }] },
      now,
    );
    await tamper(
      house.workspaceId,
      `UPDATE agreement_version SET content = '{"sections": [{"name": "term", "clauses": [{"content": {"term": 7}}, 7]}]}'
       WHERE workspace_id = $1`,
    );
    expect(await meaningOf("MQL")).toMatchObject({ version: null });
  });
});
