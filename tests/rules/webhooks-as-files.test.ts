import { describe, expect, it } from "vitest";
import { planReading, readRow } from "#features/leads/imports/rules/read-row.ts";
import { csvScanner } from "#platform/csv/scan.ts";
import { importedAt, recognised } from "../factories/reading.ts";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { readBody } from "../factories/webhook-reading.ts";

describe("a webhook and an export of the same program", () => {
  it.each([
    [
      "HubSpot",
      readBody("hubspot", sent.hubspotContact),
      [
        "Record ID,First Name,Last Name,Email,Company Name,Job Title,Phone Number,Original Traffic Source,Lifecycle Stage,Create Date",
        "51,Camille,Durand,camille@durand.example,Durand & Filles,Head of Purchasing,+33 1 55 00 00 00,Paid Search,Marketing Qualified Lead,2026-03-02 09:15",
      ],
    ],
    [
      "Salesforce",
      readBody("salesforce", sent.salesforceLead),
      [
        "Lead ID,First Name,Last Name,Email,Company / Account,Title,Lead Source,Lead Status,Create Date,Lead Owner",
        "00Q5g00000AbCdE,Camille,Durand,camille@durand.example,Durand & Filles,Head of Purchasing,Web,Open - Not Contacted,2026-03-02 09:15,Nora",
      ],
    ],
    [
      "Pipedrive",
      readBody("pipedrive", sent.pipedrivePerson),
      [
        "Person - ID,Person - First name,Person - Last name,Person - Email - Work,Person - Phone - Work,Person - Person created",
        "11,Camille,Durand,camille@durand.example,+33 1 55 00 00 00,2026-03-02 09:15",
      ],
    ],
  ])("of %s come to the same lead", (_program, [webhook], lines) => {
    const { settings, columns } = withColumns(lines.join("\n"));
    const context = { fields: [], members: [], currency: "EUR", now: importedAt };
    const plan = planReading("leads", settings, columns, context);
    const [, row] = csvScanner(",")(`${lines.join("\n")}\n`, true);
    const read = row && readRow(plan, row);
    if (read?.kind !== "lead" || webhook?.kind !== "lead") throw new Error("both are leads");
    const { identity, values, createdAt } = read.draft;
    expect({ identity, values, createdAt }).toEqual({
      identity: webhook.draft.identity,
      values: webhook.draft.values,
      createdAt: webhook.draft.createdAt,
    });
  });

  it("keeps the ids of deals apart from those of people", () => {
    const systemOf = (header: string) => recognised(`${header}\n11,camille@durand.example,Durand`).settings.system;
    expect(systemOf("Deal - ID,Person - Email,Deal - Organization")).toBe("pipedrive-deal");
    expect(systemOf("Person - ID,Person - Email,Person - Organization")).toBe("pipedrive-person");
    expect(systemOf("Lead - ID,Person - Email,Lead - Organization")).toBe("pipedrive");
    expect(systemOf("Record ID - Deal,Email,Deal Owner")).toBe("hubspot-deal");
    expect(systemOf("Record ID - Contact,Email,Contact Owner")).toBe("hubspot");
  });
});

function withColumns(content: string) {
  const { settings } = recognised(content);
  return { settings, columns: content.split("\n")[0]?.split(",") ?? [] };
}
