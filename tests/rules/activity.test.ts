import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, factDigest, isSameHash, retryAfterSeconds, sealHash } from "#features/activity/rules/chain.ts";

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
  const [a, b] = [bytes("a"), bytes("b")];
  const seal = { number: 2, throughXid: 700n, throughSeq: 12n, sealedAt: new Date("2026-11-22T09:12:02.000Z") };

  it("is SHA-256 over the seal before, its own content and the digests", async () => {
    const content = '{"number":2,"sealedAt":"2026-11-22T09:12:02.000Z","through":"700/12"}';
    const expected = await crypto.subtle.digest("SHA-256", bytes(`before${content}ab`));
    expect(hex(await sealHash(bytes("before"), seal, [a, b]))).toBe(hex(new Uint8Array(expected)));
  });

  it.each([
    ["the order of its facts", a, seal, [b, a]],
    ["the seal before", b, seal, [a, b]],
    ["there being none before", null, seal, [a, b]],
    ["its number", a, { ...seal, number: 3 }, [a, b]],
    ["when it was made", a, { ...seal, sealedAt: new Date("2026-11-22T09:12:02.001Z") }, [a, b]],
    ["the transaction of its last fact", a, { ...seal, throughXid: 701n }, [a, b]],
    ["the place of its last fact", a, { ...seal, throughSeq: 13n }, [a, b]],
  ])("changes with %s", async (_what, previous, other, digests) => {
    expect(isSameHash(await sealHash(previous, other, digests), await sealHash(a, seal, [a, b]))).toBe(false);
  });
});

it("lets a reaction rest a second after its first failure, twice as long after each, five minutes at the most", () => {
  expect([1, 2, 3, 9, 10, 50].map(retryAfterSeconds)).toEqual([1, 2, 4, 256, 300, 300]);
});
