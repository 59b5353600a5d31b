import { beforeEach, describe, expect, it } from "vitest";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { findDraftDefinition } from "#features/definitions/queries/find-draft-definition.ts";
import { writeDefinitionInput } from "#features/definitions/schema/documents.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});

const write = (wish: object, by: keyof Omit<Cast, "workspaceId"> = "sofia") =>
  writeDefinition(house[by], writeDefinitionInput.parse({ ...smallDefinition, ...wish }), new Date());

describe("A definition that is written as a whole", () => {
  it("is read again as it was written, and the same once more changes nothing", async () => {
    const written = await write({});
    expect(written).toMatchObject(smallDefinition);
    expect(await findDraftDefinition(house.marek)).toEqual(written);
    expect(await write({}, "marek")).toEqual(written);
  });

  it("isn't written over what somebody else wrote meanwhile", async () => {
    await write({});
    expect(await write({ recycling: { restDays: 5 } }, "marek")).toEqual({ refused: "changed_meanwhile" });
    expect(await findDraftDefinition(house.sofia)).toMatchObject(smallDefinition);
  });

  it.each([
    ["a field that leads don't have", { requiredFields: ["email", "shoe_size"] }, "/requiredFields/1"],
    ["a threshold out of reach", { score: { ...smallDefinition.score, threshold: 500 } }, "/score"],
    [
      "a question that its field can't answer",
      { criteria: { any: [{ field: "country", op: "at_least", value: 5 }] } },
      "/criteria/any/0",
    ],
  ])("is refused with %s, where that stands, and nothing is kept", async (_what, wish, pointer) => {
    const refusal = Object(await write(wish));
    expect(refusal.refused).toBe("invalid_definition");
    expect(Object.keys(refusal.fields)).toEqual([expect.stringMatching(new RegExp(`^${pointer}`))]);
    expect(await findDraft(house.sofia, definitionKind)).toBeNull();
  });
});
