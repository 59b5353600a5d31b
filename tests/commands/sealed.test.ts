import { expect, it } from "vitest";
import { seal, unseal } from "#platform/sealed.ts";

const place = "hook w 1";

it("A secret is opened in its own place and nowhere else, and no two of the same text look alike", () => {
  const sealed = seal(place, "tajné heslo");
  expect(unseal(place, sealed)).toBe("tajné heslo");
  expect(unseal("hook w 2", sealed)).toBeNull();
  expect(seal(place, "tajné heslo")).not.toEqual(sealed);
  expect(Buffer.from(sealed).toString("latin1")).not.toContain("heslo");
});

it("Whatever is altered of a sealed secret, or cut off, can't be opened and is no crash", () => {
  const sealed = seal(place, "secret");
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = sealed.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(unseal(place, altered)).toBeNull();
    expect(unseal(place, sealed.slice(0, at))).toBeNull();
  }
});
