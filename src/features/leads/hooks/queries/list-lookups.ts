import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { hookPolicy } from "../policy.ts";
import { toldNames } from "../rules/lookups.ts";
import { type HookLookup, keptTold } from "../schema.ts";

/** So many are shown. */
const most = 50;

/** What was told of people whom nobody knows, whom it was told of last first; `count` is of all of them. */
export async function listLookups(actor: Actor): Promise<{ items: HookLookup[]; count: number }> {
  authorize(actor, hookPolicy.list, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const rows = await db.hookLookup.findMany({
      where: { workspaceId },
      orderBy: [{ lastAt: "desc" }, { id: "desc" }],
      take: most,
      omit: { workspaceId: true },
      include: { hook: { select: { name: true } } },
    });
    const count = rows.length < most ? rows.length : await db.hookLookup.count({ where: { workspaceId } });
    const items = rows.map(({ sourceSystem, hook, told, ...row }) => {
      return { ...row, system: sourceSystem, hookName: hook.name, told: toldNames(keptTold.parse(told)) };
    });
    return { items, count };
  });
}
