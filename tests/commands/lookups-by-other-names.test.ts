import { expect, it } from "vitest";
import { landLookups } from "#features/leads/hooks/commands/land-lookups.ts";
import { listLookups } from "#features/leads/hooks/queries/list-lookups.ts";
import { aHook, deliver, hookSecret } from "../factories/hook.ts";
import { leadsOf } from "../factories/landing.ts";
import { webhookBodies } from "../factories/webhook-bodies.ts";
import { aWorkspace } from "../factories/workspace.ts";

const basic = { authorization: `Basic ${Buffer.from(`ground:${hookSecret}`).toString("base64")}` };

it("A deal waits under its own number and lands once its person comes in under theirs", async () => {
  const { sofia } = await aWorkspace();
  const { workspaceId } = sofia;
  const now = new Date();
  const hook = await aHook(sofia, "pipedrive");
  await deliver(hook, webhookBodies.pipedriveDeal, basic);
  expect((await listLookups(sofia)).items).toMatchObject([{ system: "pipedrive-deal", externalId: "7" }]);
  const round = () => landLookups({ kind: "service", workspaceId, name: "Webhooks" }, now);
  expect(await round()).toBe(0);
  await deliver(hook, webhookBodies.pipedrivePerson, basic);
  expect(await round()).toBe(1);
  expect(await leadsOf(sofia)).toMatchObject([{ email: "camille@durand.example", stage: "won", valueMinor: 120_050n }]);
  expect((await listLookups(sofia)).items).toEqual([]);
});
