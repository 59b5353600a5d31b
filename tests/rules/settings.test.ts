import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiKeyFactSentence } from "#features/workspace/api-keys/rules.ts";
import { makeApiKeyForm, makeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import { currencyOptions, decideSettings, workspaceFactSentence } from "#features/workspace/rules.ts";
import { changeSettingsInput } from "#features/workspace/schema.ts";
import { clockIn, isTimeZone } from "#platform/time-zone.ts";

const prague = { timeZone: "Europe/Prague", currency: "EUR" };
const london = { timeZone: "Europe/London", currency: "GBP" };

describe("time zone and currency", () => {
  it("never change from another revision than the one that was seen, nor where they are the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(prague, london), fc.nat(), fc.nat(), (wish, revision, seen) => {
        const decision = decideSettings({ ...prague, revision }, { ...wish, revision: seen });
        expect(decision === "unchanged").toBe(wish === prague);
        expect(decision === "changed").toBe(wish === london && revision === seen);
      }),
    );
  });

  it("are told as words after a name", () => {
    const fact = (to: typeof prague) =>
      workspaceFactSentence({ type: "workspace.settings_changed", payload: { from: prague, to } });
    expect(fact({ ...prague, currency: "CZK" })).toBe("changed the currency from EUR to CZK");
    expect(fact(london)).toBe(
      "changed the time zone from Europe/Prague to Europe/London and the currency from EUR to GBP",
    );
  });

  it.each([
    [
      { timeZone: "asia/tokyo", currency: "czk" },
      { timeZone: "Asia/Tokyo", currency: "CZK" },
    ],
    [
      { timeZone: "Asia/Kolkata", currency: "INR" },
      { timeZone: "Asia/Kolkata", currency: "INR" },
    ],
    [
      { timeZone: "UTC", currency: "USD" },
      { timeZone: "UTC", currency: "USD" },
    ],
  ])("take %j", (raw, settings) => {
    expect(changeSettingsInput.parse({ ...raw, revision: 1 })).toEqual({ ...settings, revision: 1 });
  });

  it.each([
    [{ ...prague, timeZone: "+02:00" }, "timeZone", "A time zone like Europe/Prague."],
    [{ ...prague, timeZone: "" }, "timeZone", "A time zone like Europe/Prague."],
    [{ ...prague, currency: "EURO" }, "currency", "A currency's code like EUR."],
  ])("are refused at the field: %j", (raw, field, sentence) => {
    const issues = changeSettingsInput.safeParse({ ...raw, revision: 1 }).error?.issues;
    expect(issues).toMatchObject([{ path: [field], message: sentence }]);
  });

  it("can be chosen by the name people know", () => {
    expect(currencyOptions()).toContainEqual({ value: "CZK", label: "Czech Koruna (CZK)" });
  });

  it("show what the clocks say", () => {
    expect(clockIn("Asia/Kathmandu", new Date("2026-11-22T12:00:00Z"))).toBe("17:45, GMT+5:45");
    expect([isTimeZone("Europe/Prague"), isTimeZone("Prague"), isTimeZone("")]).toEqual([true, false, false]);
  });
});

describe("an API key's form", () => {
  it("has a field for each box that is ticked", () => {
    const form = { name: "Website", admin: "on", read: "on" };
    expect(makeApiKeyForm.parse(form)).toEqual({ name: "Website", scopes: ["read", "admin"] });
  });

  it.each([
    [{ name: "Website" }, "scopes", "Choose at least one thing that the key may do."],
    [{ name: " ", read: "on" }, "name", "Give the key a name, after the program that will use it."],
  ])("says what is missing in %j", (form, field, sentence) => {
    expect(makeApiKeyForm.safeParse(form).error?.issues).toMatchObject([{ path: [field], message: sentence }]);
  });

  it("takes no box that there isn't", () => {
    expect(makeApiKeyForm.safeParse({ name: "Website", read: "on", sign: "on" }).success).toBe(false);
  });

  it("names each scope once, in one order", () => {
    expect(makeApiKeyInput.parse({ name: "x", scopes: ["admin", "read", "admin"] }).scopes).toEqual(["read", "admin"]);
  });
});

it("tells what became of a key as words after a name", () => {
  const key = { keyId: "k", name: "Website" };
  expect(apiKeyFactSentence({ type: "api_key.made", payload: { ...key, scopes: ["read", "admin"] } })).toBe(
    "made the API key “Website” (read, admin)",
  );
  expect(apiKeyFactSentence({ type: "api_key.revoked", payload: key })).toBe("revoked the API key “Website”");
});
