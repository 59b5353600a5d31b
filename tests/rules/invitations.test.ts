import { describe, expect, it } from "vitest";
import { passwordProblem } from "#features/workspace/account/rules.ts";
import { decideInvitation, invitationState } from "#features/workspace/invitations/rules/decisions.ts";
import { reach } from "#features/workspace/invitations/rules/reach.ts";
import { acceptAtPath, inviteMemberForm, inviteMemberInput } from "#features/workspace/invitations/schema.ts";
import { commonPasswords } from "#platform/common-passwords.ts";
import { parseInput } from "#platform/parse.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: new Date("2026-11-23T09:00:00.000Z") };

describe("an invitation", () => {
  it.each([
    [open, "open"],
    [{ ...open, acceptedAt: now }, "used"],
    [{ ...open, withdrawnAt: now }, "withdrawn"],
    [{ ...open, expiresAt: now }, "expired"],
  ])("%j is %s", (invitation, state) => {
    expect(invitationState(invitation, now)).toBe(state);
  });

  it("makes room once it has expired, and not before", () => {
    const place = { role: "member", team: "sales" } as const;
    const rival = { ...open, ...place, id: "i", email: "jana@northwind.example" };
    const known = { people: [], isActiveMember: null };
    expect(decideInvitation(place, { ...known, rivals: [rival] }, now)).toMatchObject({ refused: "already_invited" });
    const later = new Date("2026-11-24T09:00:00.000Z");
    expect(decideInvitation(place, { ...known, rivals: [rival] }, later)).toEqual({ expired: ["i"] });
  });

  it.each([
    [inviteMemberInput, { email: "jana@northwind.example", role: "head" }, "team"],
    [inviteMemberInput, { email: "jana@northwind.example", role: "ceo", team: "sales" }, "team"],
    [inviteMemberInput, { email: "jana", role: "observer" }, "email"],
    [inviteMemberInput, { email: "jana@northwind.example", role: "observer", invitedById: "x" }, "invitedById"],
    [inviteMemberForm, { email: "jana@northwind.example", title: "", place: "head" }, "place"],
    [inviteMemberForm, { email: "jana@northwind.example", title: "", place: "ceo", role: "ceo" }, "role"],
    [acceptAtPath, { invitation: "x", name: "Jana", password: "seven quiet herons", role: "ceo" }, "role"],
    [acceptAtPath, { invitation: "x", name: "Jana", password: "seven quiet herons", email: "a@b.cz" }, "email"],
  ])("isn't asked for as it is here (%#): %j", (schema, raw, field) => {
    expect(parseInput<unknown>(schema, raw)).toMatchObject({
      refused: "invalid_input",
      fields: { [field]: expect.any(String) },
    });
  });
});

describe("who can reach an address", () => {
  it.each([
    ["http://localhost:3000/", "127.0.0.1", "this_machine"],
    ["http://127.0.0.1:3000/", "0.0.0.0", "this_machine"],
    ["http://[::1]:3000/", "::", "this_machine"],
    ["http://ground.localhost:3000/", "::", "this_machine"],
    ["http://192.168.1.20:3000/", "0.0.0.0", "this_network"],
    ["http://10.0.0.7/", "0.0.0.0", "this_network"],
    ["http://172.31.0.7/", "0.0.0.0", "this_network"],
    ["http://100.64.0.7/", "0.0.0.0", "this_network"],
    ["http://[fd00::7]/", "::", "this_network"],
    ["http://sofias-desk:3000/", "0.0.0.0", "this_network"],
    ["https://ground.local/", "0.0.0.0", "this_network"],
    ["https://ground.example.com/", "127.0.0.1", "everybody"],
    ["http://172.32.0.7/", "0.0.0.0", "everybody"],
    ["https://10.example.com/", "0.0.0.0", "everybody"],
    ["https://[2001:db8::1]/", "::", "everybody"],
  ])("%s on %s: %s", (url, host, who) => {
    expect(reach({ url, host }).who).toBe(who);
  });

  it("is told how to be opened up, step by step, until nothing is left to do", () => {
    expect(reach({ url: "http://localhost:3000/", host: "127.0.0.1" }).advice.join(" ")).toMatch(
      /HOST=0\.0\.0\.0.*APP_URL=https.*demo firm must be gone/,
    );
    expect(reach({ url: "http://ground.example.com/", host: "0.0.0.0" }).advice.join(" ")).toMatch(/https/);
    expect(reach({ url: "https://ground.example.com/", host: "127.0.0.1" }).advice.join(" ")).toMatch(/proxy/);
    expect(reach({ url: "https://ground.example.com/", host: "0.0.0.0" }).advice).toEqual([]);
  });
});

describe("a password", () => {
  const context = ["Jana Dvorak", "jana@northwind.example", "Northwind Instruments"];

  it.each(["seven quiet herons", "ěščřžýáí", "        x", "jana likes herons", "n0rthw1nd heron", "🦆🦆🦆🦆🦆🦆🦆🦆"])(
    "may be %j",
    (password) => {
      expect(passwordProblem(password, context)).toBeNull();
    },
  );

  it.each([
    ["short", /At least 8/],
    ["🦆🦆🦆🦆🦆🦆🦆", /At least 8/],
    ["x".repeat(257), /At most 256/],
    ["password", /first passwords/],
    ["QwertyUiop", /first passwords/],
    ["JanaDvorak1", /names that others know/],
    ["northwind-2026", /names that others know/],
    ["CommonGround!", /names that others know/],
  ])("may not be %j", (password, problem) => {
    expect(passwordProblem(password, context)).toMatch(problem);
  });

  it("is held against three thousand common ones at least, all as long as they must be", () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3_000);
    expect([...commonPasswords].filter((word) => word.length < 8 || word !== word.toLowerCase())).toEqual([]);
  });
});
