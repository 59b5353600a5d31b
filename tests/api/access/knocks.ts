import { findWorkspace } from "#features/workspace/queries.ts";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import { type RefusalCode, refusalStatus } from "#platform/refusals.ts";
import { asOwner } from "../../factories/as-owner.ts";
import type { Call } from "../../factories/caller.ts";
import type { Cast } from "../../factories/workspace.ts";
import { findAction } from "./doors.ts";

/** One try at a door, always at what is Sofia's or the house's; answers the status and what was to be read. */
export type Knock = (call: Call, house: Cast) => Promise<{ status: number; body: string }>;

/** A request to a page or a route. */
export function request(method: string, path: string, body?: (house: Cast) => Promise<object>): Knock {
  return async (call, house) => {
    const answer = await call(method, path, body && (await body(house)));
    return { status: answer.status, body: JSON.stringify(answer.body) };
  };
}

/**
 * A form sent to a server action, as React sends it: the state before and the form's fields. The action answers 200 whatever
 * it decides; what it refused counts as the status that the API would give it.
 */
export function form(action: string, fields: (house: Cast) => Promise<Record<string, string>>): Knock {
  return async (call, house) => {
    const { id, page } = findAction(action);
    const body = new FormData();
    for (const [name, value] of Object.entries(await fields(house))) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify([null, "$K1"]));
    const encoded = new Response(body);
    const type = encoded.headers.get("content-type") ?? "";
    const answer = await call("POST", page, await encoded.text(), { "Next-Action": id, "Content-Type": type });
    const text = String(answer.body);
    const refused = /"refused":"(\w+)"/.exec(text)?.[1];
    return { status: refused ? refusalStatus(refused as RefusalCode) : answer.status, body: text };
  };
}

export const newName = async (house: Cast) => {
  const { revision } = await findWorkspace(house.sofia);
  return { name: `The house ${revision}`, revision: String(revision) };
};

export const newSettings = async (house: Cast) => {
  const { currency, revision } = await findWorkspace(house.sofia);
  return { timeZone: "Europe/Prague", currency: currency === "EUR" ? "CZK" : "EUR", revision: String(revision) };
};

export const sessionOfSofia = async (house: Cast) => {
  const [session] = await listSessions(house.sofia, new Date());
  return { sessionId: session?.id ?? "" };
};

/** The id of a notification of Sofia's that is there. */
const notificationOfSofia = async ({ workspaceId, sofia }: Cast) => {
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query<{ id: string }>(
      `INSERT INTO notification (workspace_id, id, member_id, fact_id, kind)
       SELECT $1, gen_random_uuid(), $2, id, 'workspace' FROM fact WHERE workspace_id = $1 ORDER BY xid, seq LIMIT 1
       ON CONFLICT (workspace_id, fact_id, member_id) DO UPDATE SET fact_id = excluded.fact_id RETURNING id`,
      [workspaceId, sofia.memberId],
    ),
  );
  return rows[0]?.id ?? "";
};

export const lineOfSofia = async (house: Cast) => ({ notificationIds: await notificationOfSofia(house) });

export const allOfSofia = async (house: Cast) => ({ through: await notificationOfSofia(house) });

export const choiceOfNews = async () => ({ "mail.people": "digest", "app.people": "on", "mail.workspace": "never" });

export const nothing = async () => ({});
