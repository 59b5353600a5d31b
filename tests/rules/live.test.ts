import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topicsOf } from "#facts.ts";
import { decideMove, onePerMember, othersAt, othersByNearness } from "#features/workspace/presence/rules.ts";
import { moveInput, type PresentMember } from "#features/workspace/presence/schema.ts";
import type { Person } from "#platform/actor.ts";
import { beatEvent, news, newsEvent } from "#platform/live/news.ts";
import { openStream } from "#platform/live/stream.ts";
import { pauseBeforeQuestion, pauseBeforeTry } from "#ui/live/pauses.ts";
import { concerns } from "#ui/live/topics.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const change = (id: string, ...topics: string[]) => ({ id, topics });

describe("a page's word of its place", () => {
  it.each([
    [null, null, "gone_already"],
    [{ place: "/", seenAt: ago(1) }, null, "leaves"],
    [{ place: "/", seenAt: ago(999) }, null, "leaves"],
    [null, "/", "arrives"],
    [{ place: "/", seenAt: ago(44) }, "/", "stays"],
    [{ place: "/", seenAt: ago(45) }, "/", "arrives"],
    [{ place: "/", seenAt: ago(1) }, "/sla#clause-4", "arrives"],
  ] as const)("after %j, %j: %s", (before, place, decision) => {
    expect(decideMove(before, place, now)).toBe(decision);
  });

  it.each(["/", "/sla#clause-4", "/a%20b", `/${"x".repeat(199)}`])("may be %s", (place) => {
    expect(moveInput.safeParse({ tab: "0".repeat(32), place }).success).toBe(true);
  });
});

describe("who is here", () => {
  const at = (memberId: string, place: string): PresentMember => ({
    ...{ memberId, name: memberId, team: null, role: "member", place },
  });

  it("is each member once, where they were heard of first in the list", () => {
    const pages = [at("sofia", "/"), at("marek", "/activity"), at("sofia", "/activity")];
    expect(onePerMember(pages)).toEqual([at("sofia", "/"), at("marek", "/activity")]);
  });

  it("begins with those on the same page, whatever the place on it, without oneself", () => {
    const present = [
      at("sofia", "/sla"),
      at("ravi", "/"),
      at("nora", "/sla#clause-4"),
      at("elena", "/"),
      at("me", "/"),
    ];
    const others = othersByNearness(present, "me", "/sla").map(({ name, isOnThisPage }) => [name, isOnThisPage]);
    expect(others).toEqual([
      ["nora", true],
      ["sofia", true],
      ["elena", false],
      ["ravi", false],
    ]);
  });

  it("at one place of a page is by name, without oneself", () => {
    const there = ["nora", "me", "ravi"].map((member) => at(member, "/sla#clause-4"));
    const present = [at("sofia", "/sla"), ...there.toReversed(), at("elena", "/sla#clause-5")];
    expect(othersAt(present, "me", "/sla#clause-4").map(({ name }) => name)).toEqual(["nora", "ravi"]);
  });
});

describe("news", () => {
  it("of a fact goes under its noun", () => {
    expect(topicsOf({ type: "workspace.renamed", payload: {} })).toEqual(["workspace"]);
  });

  it("names each topic once, and nothing but topics", () => {
    const changes = [change("1/1", "workspace"), change("2/2", "member", "workspace")];
    expect(news({ position: 3n, changes })).toEqual({ cursor: "3", topics: ["member", "workspace"] });
  });

  it("travels as an event whose id is the cursor; a beat carries one too", () => {
    const text = (event: Uint8Array) => new TextDecoder().decode(event);
    const event = newsEvent({ position: 3n, changes: [change("1/1", "workspace")] });
    expect(text(event)).toBe('id: 3\ndata: {"topics":["workspace"]}\n\n');
    expect(text(beatEvent(4n))).toBe("event: beat\nid: 4\ndata: {}\n\n");
  });

  it.each([
    [["workspace"], null, true],
    [["presence"], null, false],
    [["session"], null, false],
    [["session", "member"], null, true],
    [["session"], ["session"], true],
    [["workspace"], ["session"], false],
    [["*"], ["session"], true],
    [["*"], null, true],
    [[], null, false],
  ])("of %j concerns who listens for %j: %s", (changed, interest, isOfInterest) => {
    expect(concerns(changed, interest)).toBe(isOfInterest);
  });
});

describe("a stream", () => {
  const open = () => {
    let ends = 0;
    const stream = openStream({} as Person, () => {
      ends += 1;
    });
    return { ...stream, ends: () => ends };
  };

  it("to a page that takes nothing is cut off with 64 kB waiting, and says so once", async () => {
    const stream = open();
    const event = new Uint8Array(1_024);
    for (let sent = 0; sent < 64; sent++) stream.send(event);
    expect(stream.ends()).toBe(0);
    for (let sent = 0; sent < 1_000; sent++) stream.send(event);
    stream.end();
    expect(stream.ends()).toBe(1);
    await expect(stream.body.getReader().read()).rejects.toThrow("a page fell behind");
  });

  it("ended by the server brings what was sent before", async () => {
    const stream = open();
    stream.send(new Uint8Array([1]));
    stream.end();
    stream.send(new Uint8Array([2]));
    const brought = await new Response(stream.body).bytes();
    expect([[...brought], stream.ends()]).toEqual([[1], 1]);
  });

  it("ended by the page ends once", async () => {
    const stream = open();
    await stream.body.cancel();
    stream.end();
    expect(stream.ends()).toBe(1);
  });
});

describe("a page without a stream", () => {
  it("tries again after half a second to a second, later each time, within a minute", () => {
    expect([1, 2, 3, 7, 99].map((failures) => pauseBeforeTry(failures, 1))).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const pause = pauseBeforeTry(failures, chance);
        return pause >= pauseBeforeTry(failures, 1) / 2 && pause <= pauseBeforeTry(failures, 1);
      }),
    );
  });

  it("asks every three to five seconds", () => {
    expect([0, 1].map(pauseBeforeQuestion)).toEqual([3_000, 5_000]);
  });
});
