import { describe, expect, it } from "vitest";
import { aDraft } from "../factories/drafts.ts";
import { land } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

describe("a lead that lands", () => {
  it("is made with its event", async () => {
    const { sofia } = await aWorkspace();
    const identity = { system: "hubspot", externalId: "1" };
    const first = await land(sofia, [
      aDraft({ identity, fields: { employees: 5 } }),
      aDraft({ identity, values: { jobTitle: "CEO" }, campaign: "Spring" }),
    ]);
    expect(first).toMatchObject([{ outcome: "created" }, { outcome: "updated" }]);
    expect(await land(sofia, [aDraft({ values: { email: "JANE@hill.example" } })])).toMatchObject([
      { outcome: "updated" },
    ]);
    expect(await land(sofia, [aDraft({ values: { email: "JANE@hill.example" } })])).toMatchObject([
      { outcome: "unchanged" },
    ]);
  });
});
