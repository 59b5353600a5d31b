import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, factDigest, isSameHash, retryAfterSeconds, sealHash } from "#features/activity/rules.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new TextEncoder().encode(text);

describe("canonical JSON", () => {
  it("is the same for the same value, however its keys were written", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });

  it("survives the way through JSON and another order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
          typeof part === "object" && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        );
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
      }),
    );
  });
});

describe("the digest of a fact", () => {
  const fact = {
    id: "01936f00-0000-7000-8000-000000000001",
    type: "workspace.renamed",
    payload: { from: "A", to: "B" },
    actor: { kind: "person", id: "01936f00-0000-7000-8000-000000000002", name: "Sofia Kral" },
    recordedAt: new Date("2026-11-22T09:12:00.123Z"),
  } as const;
  const salt = bytes("0123456789abcdef");

  it("is SHA-256 over salt and canonical content", async () => {
    // printf '%s' '0123456789abcdef{"actor":…}' | sha256sum
    const content =
      '{"actor":{"id":"01936f00-0000-7000-8000-000000000002","kind":"person","name":"Sofia Kral"},' +
      '"id":"01936f00-0000-7000-8000-000000000001","payload":{"from":"A","to":"B"},' +
      '"recordedAt":"2026-11-22T09:12:00.123Z","type":"workspace.renamed","workspaceId":"w"}';
    const expected = await crypto.subtle.digest("SHA-256", bytes(`0123456789abcdef${content}`));
    expect(hex(await factDigest("w", fact, salt))).toBe(hex(new Uint8Array(expected)));
  });

  it.each([
    ["what happened", { ...fact, payload: { from: "A", to: "C" } }, "w"],
    ["who did it", { ...fact, actor: { ...fact.actor, name: "Marek Havel" } }, "w"],
    ["when", { ...fact, recordedAt: new Date("2026-11-22T09:12:00.124Z") }, "w"],
    ["where", fact, "v"],
  ])("changes with %s", async (_what, other, workspaceId) => {
    expect(isSameHash(await factDigest(workspaceId, other, salt), await factDigest("w", fact, salt))).toBe(false);
  });
});

describe("a seal", () => {
  it("depends on the order of its facts and on the seal before", async () => {
    const [a, b] = [bytes("a"), bytes("b")];
    const hashes = await Promise.all([sealHash(null, [a, b]), sealHash(null, [b, a]), sealHash(a, [a, b])]);
    expect(new Set(hashes.map(hex)).size).toBe(3);
  });
});

it("lets a reaction rest a second after its first failure, twice as long after each, five minutes at the most", () => {
  expect([1, 2, 3, 9, 10, 50].map(retryAfterSeconds)).toEqual([1, 2, 4, 256, 300, 300]);
});
