import { describe, expect, it } from "vitest";
import { aField } from "../factories/reading.ts";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { messagesOf, readBody } from "../factories/webhook-reading.ts";

const cameIn = new Date("2026-03-02T08:15:00Z");
const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };
const keysOf = (messages: readonly { key: string | null }[]) => messages.map(({ key }) => key);

describe("Typeform", () => {
  it("sends answers, meant by the question, the author's name for it, or what they are", () => {
    const fields = [aField("size", "text"), aField("interests", "text")];
    expect(readBody("typeform", sent.typeform, { fields })).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity: null,
          values: { ...camille, source: "linkedin" },
          campaign: "Spring",
          fields: { size: "11-50", interests: "Prices; Dates; Tea" },
          createdAt: cameIn,
        },
        left: ["Where do we reach you?", "How many are you?", "score"],
      },
    ]);
    expect(keysOf(messagesOf("typeform", sent.typeform))).toEqual(["01HEVENT"]);
  });

  it("is the source where no hidden field says a better one", () => {
    const body = sent.typeform.replace("utm_source", "session");
    expect(readBody("typeform", body)).toMatchObject([{ draft: { values: { source: "Typeform" } } }]);
  });

  it("sends answers of somebody who leaves no address, by the name of the answer", () => {
    const body = sent.typeform.replace(
      '"type":"email","email":"camille@durand.example"',
      '"type":"text","text":"in Paris"',
    );
    expect(readBody("typeform", body)).toMatchObject([
      { kind: "lead", draft: { identity: { system: "typeform", externalId: "one-answer" } } },
    ]);
  });
});

describe("Google Ads", () => {
  it("sends the answers to a lead form, whatever language it was asked in", () => {
    expect(readBody("google-ads", sent.googleAds, { fields: [aField("team_size", "text")] })).toMatchObject([
      {
        kind: "lead",
        draft: { identity: null, values: { ...camille, source: "Google Ads" }, fields: { team_size: "11-50" } },
        left: [],
      },
    ]);
    expect(keysOf(messagesOf("google-ads", sent.googleAds))).toEqual(["lead-42"]);
  });

  it("sends test data, of which no lead comes", () => {
    const test = sent.googleAds.replace('"is_test":false', '"is_test":true');
    expect(messagesOf("google-ads", test)).toMatchObject([
      { kind: "ignored", reason: expect.stringContaining("test") },
    ]);
  });
});
