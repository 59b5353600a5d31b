import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localeOf } from "#platform/session/locale.ts";
import { formatDay, formatMoment, formatMoney, formatNumber, formatShare, initials } from "#ui/format.ts";
import { type Begun, nameOfKey, readKey, shortcuts } from "#ui/keyboard/keys.ts";
import { places, settingsPages, whereIs } from "#ui/layout/places.ts";
import { findEntries, pageEntries } from "#ui/palette/entries.ts";

describe("what a reader reads", () => {
  // Thin and unbreakable spaces are as good as spaces here.
  const plain = (text: string) => text.replace(/\s/g, " ");
  const at = new Date("2026-11-22T13:05:00Z");

  it.each([
    ["en-GB", "Europe/Prague", "22 Nov 2026, 14:05 CET"],
    ["en-US", "America/New_York", "Nov 22, 2026, 08:05 AM EST"],
    ["de-DE", "Asia/Tokyo", "22. Nov. 2026, 22:05 GMT+9"],
  ])("of an instant in %s and %s names the zone: %s", (locale, timeZone, text) => {
    expect(plain(formatMoment(at, locale, timeZone))).toBe(text);
  });

  it("of a day is that day in every zone", () => {
    expect(formatDay("2026-12-01", "en-GB")).toBe("1 Dec 2026");
  });

  it.each([
    [formatNumber(6214, "en-GB"), "6,214"],
    [formatNumber(2.25, "cs-CZ", 1), "2,3"],
    [formatShare(0.64, "en-GB"), "64%"],
    [formatShare(0.885, "de-DE", 1), "88,5 %"],
    [formatMoney(1840, "EUR", "en-GB"), "€1,840"],
    [formatMoney(2100.5, "EUR", "de-DE"), "2.100,50 €"],
    [formatMoney(5000, "JPY", "en-GB"), "JP¥5,000"],
  ])("of a figure is %s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each([
    ["Sofia Kral", "SK"],
    ["Cher", "C"],
    ["Ana María de la Cruz", "AC"],
    ["  élodie   durand ", "ÉD"],
    ["", ""],
  ])("of %j beside a picture is %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe("the language of numbers and dates", () => {
  it.each([
    [null, "en-GB"],
    ["", "en-GB"],
    ["*", "en-GB"],
    ["de-AT,de;q=0.9,en;q=0.8", "de-AT"],
    ["en;q=0.5, cs-CZ", "cs-CZ"],
    ["not a tag!, fr", "fr"],
    ["de;q=0, fr;q=0.1", "fr"],
  ])("that a browser asks for with %j is %s", (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });

  it("is one that Intl knows, whatever was sent", () => {
    fc.assert(fc.property(fc.string(), (header) => new Intl.NumberFormat(localeOf(header)).format(1) !== ""));
  });
});

describe("shortcuts", () => {
  const nothing: Begun = { keys: [], at: 0 };
  const press = (...keys: string[]) =>
    keys.reduce((read, key, index) => readKey(read.begun, key, index * 100), readKey(nothing, "Escape", 0));

  it("are each other's beginning nowhere, so that none waits in vain", () => {
    for (const one of shortcuts) {
      const others = shortcuts.filter((other) => other !== one);
      expect(others.filter(({ keys }) => one.keys.every((key, index) => keys[index] === key))).toEqual([]);
    }
  });

  it.each(shortcuts.map((shortcut) => [shortcut.keys.join(" "), shortcut] as const))(
    "%s does what it says",
    (_keys, shortcut) => {
      expect(press(...shortcut.keys).shortcut).toBe(shortcut);
      expect(press("g", "x", ...shortcut.keys).shortcut).toBe(shortcut);
    },
  );

  it("of two keys are forgotten when the second comes late", () => {
    const begun = readKey(nothing, "g", 1_000).begun;
    expect(readKey(begun, "h", 2_500).shortcut?.act).toEqual({ go: "/" });
    expect(readKey(begun, "h", 2_501).shortcut).toBeNull();
  });

  it("begin anew with a key that doesn't fit", () => {
    expect(press("g", "g", "h").shortcut?.act).toEqual({ go: "/" });
    expect(press("g", "?").shortcut?.act).toEqual({ show: "help" });
  });

  it.each([
    [{ key: "K", ctrlKey: true }, "Mod+k"],
    [{ key: "k", metaKey: true }, "Mod+k"],
    [{ key: "?" }, "?"],
    [{ key: "k", altKey: true }, null],
  ])("know the key %j as %s", (event, name) => {
    expect(nameOfKey({ ctrlKey: false, metaKey: false, altKey: false, ...event })).toBe(name);
  });
});

describe("the palette", () => {
  it("knows every page once", () => {
    const addresses = new Set(places.flatMap((place) => [place.href, ...place.pages.map(({ href }) => href)]));
    expect(pageEntries.map(({ id }) => id).sort()).toEqual([...addresses].sort());
  });

  const entry = (label: string, detail: string) => ({ id: label, label, detail, href: "/" });
  const entries = [
    entry("Working calendars", "Settings"),
    entry("Sign-ins", "Settings"),
    entry("Žofie Králová", "Sales"),
  ];

  it.each([
    ["", ["Working calendars", "Sign-ins", "Žofie Králová"]],
    ["cal work", ["Working calendars"]],
    ["ZOFIE KRAL", ["Žofie Králová"]],
    ["s", ["Sign-ins", "Working calendars", "Žofie Králová"]],
    ["ins set", ["Sign-ins"]],
    ["endars", []],
  ])("finds for %j: %j", (typed, labels) => {
    expect(findEntries(entries, typed).map(({ label }) => label)).toEqual(labels);
  });
});

describe("where one is", () => {
  it("is known of every page of the settings", () => {
    for (const page of settingsPages) {
      expect(whereIs(page.href)).toMatchObject({ place: { label: "Settings" }, page: { label: page.label } });
    }
  });

  it.each([
    ["/", "Home"],
    ["/settings/something-deeper", "Settings"],
    ["/leads/019aa000-0000-7000-8000-000000000001", "Leads"],
    ["/elsewhere", undefined],
  ])("is at %s: %s", (path, label) => {
    expect(whereIs(path).place?.label).toBe(label);
  });

  it("is a page also below it, as an import is of the imports", () => {
    expect(whereIs("/leads/import/019aa000-0000-7000-8000-000000000001").page?.label).toBe("Import");
    expect(whereIs("/leads/imported").page).toBeNull();
  });
});

describe("colours", () => {
  const css = readFileSync(new URL("../../src/ui/theme.css", import.meta.url), "utf8");
  const tokens = new Map(
    [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
      ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
    ),
  );
  const grounds = ["ground", "surface"];
  const sides = ["sales", "marketing", "shared", "at-risk", "missed", "met"];
  const texts = [
    ...[...grounds, "sunk"].flatMap((ground) => [["ink", ground, 4.5] as const, ["soft", ground, 4.5] as const]),
    ...sides.flatMap((side) => [...grounds, `${side}-ground`].map((ground) => [side, ground, 4.5] as const)),
    ...["sales", "marketing", "ink"].map((avatar) => ["surface", avatar, 4.5] as const),
    ["ground", "ink", 4.5] as const,
  ];
  const shapes = [...grounds, "sunk"].flatMap((ground) =>
    ["line-strong", "sales", "marketing", "shared"].map((shape) => [shape, ground, 3] as const),
  );

  it.each([...texts, ...shapes])("%s on %s stand out at least %d to 1, in light and in dark", (front, back, least) => {
    for (const theme of ["light", "dark"] as const) {
      const contrast = contrastOf(tokens.get(front)?.[theme] ?? "", tokens.get(back)?.[theme] ?? "");
      expect(contrast, theme).toBeGreaterThanOrEqual(least);
    }
  });
});

/** The contrast of two colours (#rrggbb) by WCAG 2.2, from 1 to 21. */
function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
