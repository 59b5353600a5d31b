import { expect, it } from "vitest";
import { identifying } from "#platform/database/transaction.ts";
import { keepHouse } from "#platform/jobs.ts";
import { take } from "#platform/limits.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aHook } from "../factories/hook.ts";
import { aSession, aWorkspace } from "../factories/workspace.ts";

it("housekeeping takes away what nobody will ask for again, and nothing else", async () => {
  const { sofia, workspaceId } = await aWorkspace();
  const hook = await aHook(sofia);
  await Promise.all([aSession(sofia), aSession(sofia)]);
  await take("a limit in use", { burst: 1, seconds: 3_600 });
  await take("a limit long full again", { burst: 1, seconds: 0.001 });
  await asOwner(workspaceId, async (db) => {
    await db.query(
      `INSERT INTO idempotency_key (workspace_id, caller_id, key, request_hash, status, answer, created_at)
       SELECT $1, $2, key, '', 200, '{}', now() - age
       FROM (VALUES ('old', interval '25 hours'), ('young', interval '23 hours')) AS kept (key, age)`,
      [workspaceId, sofia.sessionId],
    );
    await db.query(
      `INSERT INTO mail (workspace_id, id, "to", subject, text, written_at)
       SELECT $1, gen_random_uuid(), 'marek@northwind.example', subject, '', now() - age
       FROM (VALUES ('old', interval '31 days'), ('young', interval '29 days')) AS kept (subject, age)`,
      [workspaceId],
    );
    await db.query(
      `INSERT INTO hook_delivery (workspace_id, hook_id, id, received_at, outcome, status, message, bytes, lead_ids)
       SELECT $1, $2, gen_random_uuid(), now() - age, 'landed', 200, message, 1, '{}'
       FROM (VALUES ('old', interval '31 days'), ('young', interval '29 days')) AS kept (message, age)`,
      [workspaceId, hook.id],
    );
    await db.query(
      `INSERT INTO hook_message (workspace_id, hook_id, digest, received_at)
       SELECT $1, $2, convert_to(digest, 'UTF8'), now() - age
       FROM (VALUES ('old', interval '31 days'), ('young', interval '29 days')) AS kept (digest, age)`,
      [workspaceId, hook.id],
    );
    await db.query(
      `INSERT INTO backtest (workspace_id, id, asked, asked_at)
       SELECT $1, gen_random_uuid(), to_jsonb(name), now() - age
       FROM (VALUES ('old', interval '8 days'), ('young', interval '6 days')) AS kept (name, age)`,
      [workspaceId],
    );
    await db.query(
      `UPDATE session SET ended_at = now() - interval '91 days'
       WHERE id = (SELECT id FROM session WHERE workspace_id = $1 LIMIT 1)`,
      [workspaceId],
    );
  });

  await keepHouse();

  const left = await asOwner(workspaceId, async (db) => {
    const keys = await db.query("SELECT key FROM idempotency_key WHERE workspace_id = $1", [workspaceId]);
    const sessions = await db.query("SELECT id FROM session WHERE workspace_id = $1", [workspaceId]);
    const mails = await db.query("SELECT subject FROM mail WHERE workspace_id = $1", [workspaceId]);
    const deliveries = await db.query("SELECT message FROM hook_delivery");
    const messages = await db.query("SELECT convert_from(digest, 'UTF8') AS digest FROM hook_message");
    const backtests = await db.query("SELECT asked FROM backtest WHERE workspace_id = $1", [workspaceId]);
    return {
      backtests: backtests.rows,
      keys: keys.rows,
      sessions: sessions.rowCount,
      mails: mails.rows,
      deliveries: deliveries.rows,
      messages: messages.rows,
    };
  });
  expect(left).toEqual({
    backtests: [{ asked: "young" }],
    keys: [{ key: "young" }],
    sessions: 1,
    mails: [{ subject: "young" }],
    deliveries: [{ message: "young" }],
    messages: [{ digest: "young" }],
  });
  const limits = await identifying((db) => db.rateLimit.findMany({ select: { key: true } }));
  expect(limits.map(({ key }) => key)).toEqual(["a limit in use"]);
});
