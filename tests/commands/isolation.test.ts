import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dismissNotifications } from "#features/notifications/commands/dismiss.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { workspacePolicy } from "#features/workspace/policy.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { authorize } from "#platform/authorize.ts";
import { client } from "#platform/database/client.ts";
import { inTransaction, reading, type Transaction } from "#platform/database/transaction.ts";
import { listActivity } from "../factories/activity.ts";
import { aSession, aWorkspace } from "../factories/workspace.ts";

describe("the wall between workspaces", () => {
  it("shows nothing to who forgets the workspace", async () => {
    await aWorkspace();
    const counts = await Promise.all([
      client.workspace.count(),
      client.member.count(),
      client.person.count(),
      client.credential.count(),
      client.session.count(),
      client.fact.count(),
      client.seal.count(),
      client.notification.count(),
      client.apiKey.count(),
      client.lead.count(),
      client.leadChange.count(),
      client.backtest.count(),
      client.salesEffort.count(),
    ]);
    expect(counts).toEqual(counts.map(() => 0));
  });

  it("shows a member the people of their own house only, and nobody's password", async () => {
    const here = await aWorkspace();
    const there = await aWorkspace();
    const people = await reading(here.ravi, (db) => db.person.findMany({ select: { email: true } }));
    const emails = people.map(({ email }) => email);
    expect(emails).toHaveLength(6);
    expect(emails).not.toContain(there.ravi.email);
    expect(await reading(here.sofia, (db) => db.credential.count())).toBe(0);
  });

  it("shows Olga of another house nothing of this one, even with its ids", async () => {
    const here = await aWorkspace({ name: "Northwind" });
    const { sofia: olga } = await aWorkspace({ name: "Elsewhere" });
    const strangers = { id: here.workspaceId };
    expect(await reading(olga, (db) => db.workspace.findUnique({ where: strangers }))).toBeNull();
    expect((await listActivity(olga, null)).items).toHaveLength(1);
    expect(await dismissNotifications(olga, { notificationIds: [randomUUID()] }, new Date())).toEqual({
      refused: "not_found",
    });
  });

  it("lets nobody write across it", async () => {
    const here = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const proof = authorize(olga, workspacePolicy.rename, undefined);
    const reachOver = inTransaction(olga, (tx) =>
      tx.write(proof).workspace.updateMany({ where: { id: here.workspaceId }, data: { name: "Mine" } }),
    );
    expect(await reachOver).toEqual({ count: 0 });
    const plant = inTransaction(olga, (tx) =>
      tx.write(proof).notification.create({
        data: { workspaceId: here.workspaceId, memberId: here.sofia.memberId, factId: randomUUID(), kind: "workspace" },
      }),
    );
    await expect(plant).rejects.toThrow();
    expect(await findWorkspace(here.sofia)).toMatchObject({ name: "Northwind Instruments" });
  });

  it("refuses a proof that was given in another workspace", async () => {
    const here = await aWorkspace();
    const there = await aWorkspace();
    const proof = authorize(there.sofia, workspacePolicy.rename, undefined);
    const attempt = inTransaction(here.ravi, async (tx) => tx.write(proof));
    await expect(attempt).rejects.toThrow("a proof given in one workspace can't write in another");
  });

  it("lets an actor of another workspace join no open transaction", async () => {
    const here = await aWorkspace();
    const there = await aWorkspace();
    const attempt = inTransaction(here.sofia, () => findWorkspace(there.sofia));
    await expect(attempt).rejects.toThrow("a transaction of one workspace can't be joined by an actor of another");
  });

  it("lets no command join a transaction that only reads, and no person one of the product", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const rename = () => renameWorkspace(sofia, { name: "Mine", revision: 1 }, new Date());
    await expect(reading(sofia, rename)).rejects.toThrow("a command can't join a transaction that only reads");
    const service = { kind: "service", workspaceId, name: "notifications" } as const;
    await expect(inTransaction(service, rename)).rejects.toThrow("can't be joined by a person who sees more or less");
  });

  it("lets nothing join a transaction that is over", async () => {
    const { sofia } = await aWorkspace();
    const late = Promise.withResolvers<unknown>();
    const gate = Promise.withResolvers<void>();
    await reading(sofia, async () => {
      late.resolve(gate.promise.then(() => findWorkspace(sofia)));
    });
    gate.resolve();
    await expect(late.promise).rejects.toThrow("a transaction that is over can't be joined");
  });

  it("tries two that stand in each other's way again, also under locks taken by hand", async () => {
    const { sofia, marek } = await aWorkspace();
    const both = Promise.withResolvers<void>();
    let waiting = 0;
    const crossing = (first: string, second: string) => async (tx: Transaction) => {
      const lock = (id: string) => tx.read.$queryRaw`SELECT id FROM member WHERE id = ${id}::uuid FOR UPDATE`;
      await lock(first);
      waiting += 1;
      if (waiting === 2) both.resolve();
      await both.promise;
      await lock(second);
      return "done";
    };
    const outcomes = await Promise.all([
      inTransaction(sofia, crossing(sofia.memberId, marek.memberId)),
      inTransaction(marek, crossing(marek.memberId, sofia.memberId)),
    ]);
    expect(outcomes).toEqual(["done", "done"]);
  });

  it("leaks nothing through the pool, however many houses take turns", async () => {
    const houses = await Promise.all([aWorkspace({ name: "A" }), aWorkspace({ name: "B" }), aWorkspace({ name: "C" })]);
    const look = async (index: number) => {
      const house = houses[index % 3] ?? houses[0];
      const found = await reading(house.sofia, (db) => db.workspace.findMany({ select: { id: true } }));
      expect(found).toEqual([{ id: house.workspaceId }]);
    };
    // Twice as many as there are connections: more at once might have to wait longer than anybody may for one.
    for (const round of [0, 1, 2]) await Promise.all(Array.from({ length: 40 }, (_, index) => look(index + round)));
    expect(await client.workspace.count()).toBe(0);
  });

  it("lets a statement take as long as its transaction says, and the next one on the connection no longer", async () => {
    const { sofia } = await aWorkspace();
    const timeout = (longest?: { seconds: number; ofStatement: number }) =>
      reading(
        sofia,
        async (db) => (await db.$queryRaw<{ at: string }[]>`SELECT current_setting('statement_timeout') AS at`)[0]?.at,
        longest,
      );
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await timeout({ seconds: 60, ofStatement: 40 })).toBe("40s");
      expect(await timeout()).toBe("10s");
    }
  });

  it("lets six at most take long at a time, and others pass them", async () => {
    const { sofia } = await aWorkspace();
    const longest = { seconds: 30 };
    const end = Promise.withResolvers<void>();
    const allSix = Promise.withResolvers<void>();
    let begun = 0;
    const slow = async () => {
      begun += 1;
      if (begun === 6) allSix.resolve();
      await end.promise;
    };
    const slowOnes = Promise.all(Array.from({ length: 9 }, () => reading(sofia, slow, longest)));
    await allSix.promise;
    expect(await findWorkspace(sofia)).toMatchObject({ name: "Northwind Instruments" });
    expect(begun).toBe(6);
    end.resolve();
    await slowOnes;
    expect(begun).toBe(9);
    expect(await reading(sofia, async () => "done", longest)).toBe("done");
  });

  it("keeps sessions from colleagues", async () => {
    const { sofia, marek } = await aWorkspace();
    await aSession(sofia);
    expect(await reading(marek, (db) => db.session.count())).toBe(0);
  });

  it("lets no read write", async () => {
    const { sofia } = await aWorkspace();
    const attempt = reading(sofia, (db) => db.$queryRaw`UPDATE workspace SET name = 'Mine' RETURNING id`);
    await expect(attempt).rejects.toThrow("read-only");
  });

  it("undoes what was written before a refusal", async () => {
    const { sofia } = await aWorkspace();
    const outcome = await inTransaction(sofia, async () => {
      await renameWorkspace(sofia, { name: "Half-way", revision: 1 }, new Date());
      return { refused: "changed_meanwhile" };
    });
    expect(outcome).toEqual({ refused: "changed_meanwhile" });
    expect(await findWorkspace(sofia)).toMatchObject({ name: "Northwind Instruments", revision: 1 });
  });
});
