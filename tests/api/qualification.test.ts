import { expect, it } from "vitest";
import { judgeLeads } from "#features/definitions/qualification/commands/judge-leads.ts";
import { callerAs } from "../factories/caller.ts";
import { austrians, signDefinition } from "../factories/definition.ts";
import { leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

it("A lead says why it is an MQL, and before that what is missing", async () => {
  const house = await aWorkspace();
  const { ravi, workspaceId } = house;
  const call = await callerAs(ravi);
  await call("POST", "/api/v1/leads", { email: "jane@hill.example", country: "Austria" });
  const [lead] = await leadsOf(ravi);
  const qualification = async () => (await call("GET", `/api/v1/leads/${lead?.id}`)).body;
  expect(await qualification()).toMatchObject({ stage: "inquiry", qualification: null, points: null });

  const version = await signDefinition(house, austrians, new Date());
  expect(await qualification()).toMatchObject({
    qualification: { now: { version, points: 0, threshold: 10, rules: [], misses: ["10 more points to reach 10."] } },
  });

  await call("POST", "/api/v1/leads", { email: "jane@hill.example", source: "Fair" });
  const service = { kind: "service", workspaceId, name: "The lead definition" } as const;
  // Unless the worker was quicker.
  await judgeLeads(service, { leadIds: [lead?.id ?? ""] }, new Date(), new Date());
  const rules = [{ id: "fair", label: "Met at a fair", points: 30 }];
  expect(await qualification()).toMatchObject({
    stage: "mql",
    qualifiedBy: "definition",
    qualifiedVersion: version,
    points: 30,
    qualification: { by: "definition", version, points: 30, rules },
  });
  const listed = await call("GET", `/api/v1/leads?qualifiedVersion=${version}&pointsFrom=30&sort=-points`);
  expect(listed).toMatchObject({ status: 200, body: { items: [{ id: lead?.id, points: 30 }] } });
  const more = await call("GET", "/api/v1/leads?pointsFrom=31");
  expect(more).toMatchObject({ status: 200, body: { items: [] } });
});
