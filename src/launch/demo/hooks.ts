import { makeHook } from "#features/leads/hooks/commands/make-hook.ts";
import { receiveDelivery } from "#features/leads/hooks/commands/receive-delivery.ts";
import { listHooks } from "#features/leads/hooks/queries/list-hooks.ts";
import { makeHookInput } from "#features/leads/hooks/schema.ts";
import type { Key } from "#platform/actor.ts";
import { around, workdayBefore } from "./calendar.ts";
import type { DemoPart, Firm } from "./firm.ts";

const calculator = "Savings calculator";

/** A calculator of the website's sends leads by a webhook; once it forgets to say who, and once it tells of somebody unknown. */
export const hooks: DemoPart = (firm, chance, today) => {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const sent = (days: number, time: string, message: object) => ({
    at: at(days, time),
    act: (now: Date) => deliver(firm, message, now),
  });
  return [
    {
      at: at(9, "15:40"),
      act: async (now) =>
        makeHook(await firm.as("marek"), makeHookInput.parse({ name: calculator, sender: "generic" }), now),
    },
    sent(8, "10:05", { ...hanne, source: "Savings calculator", savings_per_year: "18400" }),
    sent(5, "16:30", { source: "Savings calculator", company: "Nordhavn Bryggeri" }),
    sent(3, "11:20", { ...pavel, source: "Savings calculator" }),
    sent(2, "09:45", {
      event: "touch",
      email: "t.lindgren@papir.example",
      channel: "meeting",
      direction: "inbound",
      answered: "yes",
      event_id: "webinar-214",
      occurred_at: at(2, "09:00").toISOString(),
    }),
  ];
};

const hanne = { email: "hanne@bryggeri.example", first_name: "Hanne", last_name: "Dahl", company: "Nordhavn Bryggeri" };
const pavel = { email: "p.vesely@mlyn.example", first_name: "Pavel", last_name: "Veselý", company: "Mlýn Podhradí" };

/** What it can't land it is told; in the firm's story that is no failure. */
async function deliver(firm: Firm, message: object, now: Date): Promise<null> {
  const hook = (await listHooks(await firm.as("marek"))).find(({ name }) => name === calculator);
  if (!hook) throw new Error("The demo's firm has no webhook yet.");
  const { workspaceId } = firm;
  const actor: Key = { kind: "key", workspaceId, keyId: hook.id, name: hook.name, scopes: ["leads:write"] };
  const body = new Uint8Array(Buffer.from(JSON.stringify(message)));
  const headers = { "content-type": "application/json" };
  await receiveDelivery(actor, { method: "POST", url: "", headers, body, bytes: body.length }, now);
  return null;
}
