import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage } from "#features/leads/hooks/rules/read-message.ts";
import { senderOf } from "#features/leads/hooks/rules/sender-of.ts";
import { senderNames } from "#features/leads/hooks/schema.ts";
import { aField, importedAt } from "../factories/reading.ts";
import { soap, webhookBodies } from "../factories/webhook-bodies.ts";
import { aRequest, messagesOf, readBody } from "../factories/webhook-reading.ts";

const seed = 20_261_122;
/** Texts of any half characters. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map((codes) => String.fromCharCode(...codes));
const nothing = { secret: null, account: null };
const fields = [aField("size", "number"), aField("budget", "money"), aField("colour", "choice", ["green"])];
const context = { fields, members: [], currency: "EUR", timeZone: "Europe/Prague", now: importedAt };

/** All that a sender makes of a body, read to the end. */
function makeOf(name: (typeof senderNames)[number], body: string | Uint8Array<ArrayBuffer>, headers = {}) {
  const sender = senderOf(name);
  const request = aRequest(body, headers);
  sender.claimOf(request, { secret: "word", account: "00D000000000042EAA" }, importedAt);
  const reading = sender.read(request, nothing);
  if ("problem" in reading) return reading;
  return reading.messages.map((told) => (told.kind === "ignored" ? told : readMessage(told, sender, context)));
}

const problems = (body: string | Uint8Array<ArrayBuffer>) =>
  senderNames.map((name) => senderOf(name).read(aRequest(body), nothing)).filter((reading) => "problem" in reading);

describe("whatever a body holds", () => {
  it("is read or refused in a sentence, and never fails", () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
      anyText,
      fc.json({ maxDepth: 4 }),
      fc.json({ maxDepth: 3 }).map((json) => `[${json},${json}]`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...senderNames), body, (name, bytes) => {
        makeOf(name, bytes);
        makeOf(name, bytes, { "content-type": "application/x-www-form-urlencoded" });
      }),
      { seed, numRuns: 100 },
    );
  });

  it("is so where a known shape has other values than it should", () => {
    const bodies = Object.values(webhookBodies).filter((body) => /^[[{]/.test(body));
    const other = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 1e300, "\0", "\ud800", "__proto__", {}, []));
    fc.assert(
      fc.property(
        fc.constantFrom(...senderNames),
        fc.constantFrom(...bodies),
        fc.nat(60),
        other,
        (name, body, at, value) => {
          makeOf(name, withOther(body, at, value));
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it("comes to texts that can be stored, under names that can be shown", () => {
    const unstorable = /\0|\p{Cs}/u;
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText), (said) => {
        for (const message of messagesOf("generic", JSON.stringify(said)))
          expect(JSON.stringify(message)).not.toMatch(unstorable);
      }),
      { seed },
    );
  });
});

describe("a body that means harm", () => {
  it.each([
    ["entities that grow", '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', "&b;"],
    ["entities that reach out", '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]>', "&a;"],
    ["a document type at all", "<!DOCTYPE s>", "Durand"],
    ["an entity that nobody declared", "", "&nbsp;"],
  ])("is refused for %s", (_what, prolog, name) => {
    const body = soap(
      `<Notification><Id>04l1</Id><sObject xsi:type="sf:Lead"><Id>00Q1</Id><LastName>${name}</LastName></sObject></Notification>`,
      `<?xml version="1.0"?>${prolog}`,
    );
    expect(senderOf("salesforce").read(aRequest(body), nothing)).toHaveProperty("problem");
  });

  it("is refused where elements lie in one another without end", () => {
    const body = soap("<a>".repeat(10_000) + "</a>".repeat(10_000));
    expect(senderOf("salesforce").read(aRequest(body), nothing)).toHaveProperty("problem");
  });

  it("is refused for more messages than one request may bring", () => {
    expect(problems(JSON.stringify(Array.from({ length: 501 }, () => ({ email: "a@b.example" }))))).toHaveLength(6);
    expect(senderOf("salesforce").read(aRequest(soap("<Notification/>".repeat(501))), nothing)).toHaveProperty(
      "problem",
    );
  });

  it("isn't followed into its depths", () => {
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    expect(readBody("generic", deep)).toMatchObject([{ kind: "ignored" }]);
    expect(problems(`${"[".repeat(20_000)}${"]".repeat(20_000)}`)).not.toEqual([]);
  });

  it("is bounded, however many properties it has and however long they are", () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`property ${index}`, "x"]));
    const [told] = messagesOf("generic", JSON.stringify({ email: "a@b.example", ...many }));
    expect(told && "properties" in told && Object.keys(told.properties)).toHaveLength(1_000);
    const [long] = readBody("generic", JSON.stringify({ email: "a@b.example", company: "x".repeat(100_000) }));
    expect(long).toMatchObject({ kind: "lead", draft: { values: { email: "a@b.example" } }, left: ["company"] });
  });

  it("has no half of a character where a name is cut", () => {
    const [told] = messagesOf("generic", JSON.stringify({ [`${"x".repeat(199)}😀`]: "1" }));
    expect(JSON.stringify(told)).not.toContain("\\ud83d");
  });

  it("can't change what all objects have", () => {
    const [read] = readBody("generic", '{"__proto__":{"email":"evil@b.example"},"email":"a@b.example"}');
    expect(read).toMatchObject({ draft: { values: { email: "a@b.example" } } });
    expect({}).not.toHaveProperty("email");
  });

  it("is no text in UTF-8", () => {
    expect(problems(new Uint8Array([0xff, 0xfe, 0x7b]))).toHaveLength(senderNames.length);
  });
});

/** A body of JSON in which one of its values is another. */
function withOther(body: string, at: number, value: unknown): string {
  let count = 0;
  return JSON.stringify(JSON.parse(body, (_name, old) => (count++ === at ? value : old)));
}
