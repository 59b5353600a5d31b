import { describe, expect, it } from "vitest";
import { dismissDuplicate, reopenDuplicate } from "#features/leads/duplicates/commands/dismiss-duplicate.ts";
import { searchDuplicates } from "#features/leads/duplicates/commands/search-duplicates.ts";
import { undoMerge } from "#features/leads/duplicates/commands/undo-merge.ts";
import {
  countDuplicates,
  listDuplicates,
  listDuplicatesOf,
} from "#features/leads/duplicates/queries/list-duplicates.ts";
import { type ListDuplicatesInput, listDuplicatesInput } from "#features/leads/duplicates/schema.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft } from "../factories/drafts.ts";
import { janeTwice, leadsFrom, merged, searchAll } from "../factories/duplicates.ts";
import { leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");

async function pairs(person: Person, asked: Partial<ListDuplicatesInput> = {}) {
  const page = await listDuplicates(person, { ...listDuplicatesInput.parse({}), ...asked });
  if (isRefusal(page)) throw new Error(page.refused);
  return page.items.map(({ leads, reasons }) => [...leads.map(({ id }) => id), ...reasons]);
}

async function janes() {
  const house = await aWorkspace();
  const [jane = "", other = ""] = await leadsFrom(house.marek, janeTwice);
  return { house, jane, other };
}

describe("the search for duplicates", () => {
  it("finds what is alike by name and company, by address and by number, and nothing else", async () => {
    const { house, jane, other } = await janes();
    const [robert = "", bob = "", ivan = "", iva = ""] = await leadsFrom(house.marek, [
      aDraft({ values: { email: "r.stone@stone.example", firstName: "Robert", lastName: "Stone", company: "Stone" } }),
      aDraft({
        identity: { system: "hubspot", externalId: "1" },
        values: { email: "R.Stone@stone.example", firstName: "Bob", lastName: "Stone" },
      }),
      aDraft({
        values: { email: "info@office.example", firstName: "Ivan", lastName: "Novak", phone: "020 7946 0123" },
      }),
      aDraft({
        identity: { system: "hubspot", externalId: "2" },
        values: { email: "iva@other.example", firstName: "Ivana", lastName: "Dvorak", phone: "020 7946 0123" },
      }),
    ]);
    expect([robert === bob, ivan === iva]).toEqual([true, false]);
    expect(await searchAll(house.workspaceId)).toBe(5);
    expect(await pairs(house.otto)).toEqual([[jane, other, "name"]]);
    expect(await searchAll(house.workspaceId)).toBe(0);
  });

  it("goes on where it left off, with what has settled, and finds what came to be alike since", async () => {
    const { house, jane, other } = await janes();
    const [john = ""] = await leadsFrom(house.marek, [
      aDraft({ values: { email: "john@hill.example", firstName: "John", lastName: "Smith", company: "Acme" } }),
    ]);
    expect(await searchDuplicates(house.workspaceId, new Date("2026-11-22T09:00:30.000Z"))).toBe(0);
    await searchAll(house.workspaceId);
    const wish = {
      leadId: john,
      revision: 1,
      fields: {},
      firstName: "Jane",
      lastName: "Hill",
      company: "Hill & Daughters",
    };
    await changeLead(house.ravi, wish, now);
    expect(await searchAll(house.workspaceId)).toBe(1);
    expect((await pairs(house.otto)).map((pair) => pair.slice(0, 2).toSorted())).toEqual(
      expect.arrayContaining([[jane, john].toSorted(), [other, john].toSorted(), [jane, other].toSorted()]),
    );
    const later = new Date(now.getTime() + 60_000);
    await changeLead(house.ravi, { ...wish, revision: 2, firstName: "John", lastName: "Smith" }, later);
    await searchAll(house.workspaceId);
    expect(await pairs(house.otto)).toEqual([[jane, other, "name"]]);
  });

  it("finds each pair among many, whichever of a firm's people it is", async () => {
    const house = await aWorkspace();
    const names = Array.from(
      { length: 60 },
      (_, number) => `Person${String.fromCharCode(97 + (number % 26))}${number}`,
    );
    const drafts = names.flatMap((lastName, number) =>
      ["a", "b"].map((half) =>
        aDraft({ values: { email: `${half}${number}@hill.example`, firstName: "Eva", lastName, company: "Hill" } }),
      ),
    );
    await leadsFrom(house.marek, drafts);
    await searchAll(house.workspaceId);
    const found = await pairs(house.otto, { limit: 100 });
    const leads = new Map((await leadsOf(house.otto)).map(({ id, lastName }) => [id, lastName]));
    const twins = found.filter(([one = "", other = ""]) => leads.get(one) === leads.get(other));
    expect(twins).toHaveLength(60);
  });

  it("is the workspace's own", async () => {
    const { house } = await janes();
    const stranger = await aWorkspace();
    await searchAll(house.workspaceId);
    expect(await pairs(stranger.sofia)).toEqual([]);
    expect(await countDuplicates(house.otto, 10)).toBe(1);
  });
});

describe("a pair", () => {
  it("that somebody says are two is not proposed again, until they take it back", async () => {
    const { house, jane, other } = await janes();
    await searchAll(house.workspaceId);
    const pair = { leadId: other, otherId: jane };
    expect(await dismissDuplicate(house.nora, pair, now)).toEqual(await dismissDuplicate(house.nora, pair, now));
    expect(await pairs(house.otto)).toEqual([]);
    expect(await pairs(house.otto, { dismissed: "true" })).toHaveLength(1);
    await changeLead(house.ravi, { leadId: jane, revision: 1, fields: {}, jobTitle: "Buyer" }, now);
    await searchAll(house.workspaceId);
    expect(await listDuplicatesOf(house.otto, jane)).toEqual([]);
    expect(await reopenDuplicate(house.nora, pair, now)).toMatchObject({ dismissedAt: null });
    expect(await listDuplicatesOf(house.otto, jane)).toHaveLength(1);
  });

  it("is answered by colleagues only, and unknown elsewhere", async () => {
    const { house, jane, other } = await janes();
    await searchAll(house.workspaceId);
    const pair = { leadId: jane, otherId: other };
    await expect(dismissDuplicate(house.otto, pair, now)).rejects.toMatchObject({ code: "not_allowed" });
    const { ravi: stranger } = await aWorkspace();
    expect(await dismissDuplicate(stranger, pair, now)).toEqual({ refused: "not_found" });
  });

  it("is gone once it is merged, and there again once that is undone", async () => {
    const { house, jane, other } = await janes();
    await searchAll(house.workspaceId);
    const mergeId = await merged(house.ravi, other, jane, now);
    await searchAll(house.workspaceId);
    expect(await pairs(house.otto)).toEqual([]);
    await undoMerge(house.ravi, { mergeId }, now);
    await searchAll(house.workspaceId);
    expect(await pairs(house.otto)).toHaveLength(1);
  });

  it("stands on one page of many", async () => {
    const house = await aWorkspace();
    await leadsFrom(
      house.marek,
      Array.from({ length: 5 }, (_, number) =>
        aDraft({ values: { ...janeTwice[0]?.values, email: `${number}@hill.example` } }),
      ),
    );
    await searchAll(house.workspaceId);
    const all = await pairs(house.otto);
    expect(all).toHaveLength(10);
    const seen: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listDuplicates(house.otto, { dismissed: "false", cursor, limit: 3 });
      if (isRefusal(page)) throw new Error(page.refused);
      seen.push(...page.items.map(({ leads, reasons }) => [...leads.map(({ id }) => id), ...reasons]));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
    expect(await listDuplicates(house.otto, { dismissed: "false", cursor: "forged", limit: 3 })).toMatchObject({
      refused: "invalid_input",
    });
  });
});
