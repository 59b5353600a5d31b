import { describe, expect, it } from "vitest";
import { inviting, isForfeited } from "#features/workspace/invitations/policy.ts";
import { deactivating, peoplePolicy, placing, reactivating } from "#features/workspace/people/policy.ts";
import type { Actor, Key, Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";

const ids = { kind: "person", workspaceId: "w", sessionId: "s", actingFor: null } as const;
const person = (name: string, seat: Omit<Person, keyof typeof ids | "memberId" | "name">): Person => ({
  ...{ ...ids, memberId: name, name },
  ...seat,
});
const key: Key = { kind: "key", workspaceId: "w", keyId: "k", name: "Importer", scopes: ["admin"] };

const elena = person("elena", { role: "ceo", team: null, isAdmin: false });
const sofia = person("sofia", { role: "head", team: "sales", isAdmin: false });
const marek = person("marek", { role: "head", team: "marketing", isAdmin: false });
const ada = person("ada", { role: "member", team: "sales", isAdmin: true });
const ravi = person("ravi", { role: "member", team: "sales", isAdmin: false });
const nora = person("nora", { role: "member", team: "marketing", isAdmin: false });
const otto = person("otto", { role: "observer", team: null, isAdmin: false });
/** A member who sits in an empty chair has a head's rights there. */
const acting = { ...person("acting", { role: "member", team: "sales", isAdmin: false }), actingFor: "sales" as const };

const actors = { elena, sofia, marek, ada, ravi, nora, otto, acting, key };
type Who = keyof typeof actors;
const everybodyWho = (may: (actor: Actor) => boolean) =>
  (Object.keys(actors) as Who[]).filter((who) => may(actors[who]));

describe("who may", () => {
  it.each<[string, Person, Who[]]>([
    ["change the title of a member of Sales", ravi, ["elena", "sofia", "ada", "acting", "key"]],
    ["change the title of the head of Marketing", marek, ["elena", "marek", "ada", "key"]],
    ["change the title of an observer", otto, ["elena", "ada", "key"]],
  ])("%s", (_what, seat, who) => {
    expect(everybodyWho((actor) => isAllowed(actor, peoplePolicy.retitle, seat))).toEqual(who);
  });

  it.each<[string, Person, Person, Who[]]>([
    ["move a member to the other team", ravi, { ...ravi, team: "marketing" }, ["elena", "ada", "key"]],
    ["make an observer a member", otto, { ...otto, role: "member", team: "sales" }, ["elena", "ada", "key"]],
    ["give an admin another team: not the admin", ada, { ...ada, team: "marketing" }, ["elena", "key"]],
    ["name a head", ravi, { ...ravi, role: "head" }, ["elena"]],
    ["take a head's chair away", sofia, { ...sofia, role: "member" }, ["elena"]],
    ["make somebody CEO", ravi, { ...ravi, role: "ceo", team: null }, ["elena"]],
  ])("%s", (_what, before, after, who) => {
    const may = (actor: Actor) =>
      isAllowed(actor, placing(before.role), before) && isAllowed(actor, placing(after.role), after);
    expect(everybodyWho(may)).toEqual(who);
  });

  it.each<[string, Person, Who[]]>([
    ["deactivate a member of Sales", ravi, ["elena", "sofia", "ada", "acting", "key"]],
    ["deactivate a member of Marketing", nora, ["elena", "marek", "ada", "key"]],
    ["deactivate an admin in the team of Sales", ada, ["elena", "ada", "key"]],
    ["deactivate an observer", otto, ["elena", "ada", "key"]],
    ["deactivate the other head", marek, ["elena"]],
    ["deactivate the CEO", elena, ["elena"]],
  ])("%s", (_what, seat, who) => {
    expect(everybodyWho((actor) => isAllowed(actor, deactivating(seat.role), seat))).toEqual(who);
  });

  it.each<[string, Person, Who[]]>([
    ["take back a member of Sales", ravi, ["elena", "sofia", "ada", "acting", "key"]],
    ["take back an admin", ada, ["ada"]],
    ["take back the other head", marek, ["elena"]],
  ])("%s", (_what, seat, who) => {
    const may = (actor: Actor) => reactivating(seat).every((verb) => isAllowed(actor, verb, seat));
    expect(everybodyWho(may)).toEqual(who);
  });

  it("give and take the admin flag", () => {
    expect(everybodyWho((actor) => isAllowed(actor, peoplePolicy.admin, ravi))).toEqual(["ada"]);
  });

  it.each<[string, Pick<Person, "role" | "team" | "isAdmin">, Who[]]>([
    ["invite a member of Sales", ravi, ["elena", "sofia", "ada", "acting", "key"]],
    ["invite a member of Marketing", nora, ["elena", "marek", "ada", "key"]],
    ["invite an observer", otto, ["elena", "ada", "key"]],
    ["invite an admin", ada, ["ada"]],
    ["invite a head", sofia, ["elena"]],
    ["invite a CEO", elena, ["elena"]],
    ["invite a CEO who is admin: nobody by themself", { ...elena, isAdmin: true }, []],
  ])("%s", (_what, offer, who) => {
    const may = (actor: Actor) => inviting(offer).every((verb) => isAllowed(actor, verb, offer));
    expect(everybodyWho(may)).toEqual(who);
  });
});

describe("an open invitation is forfeited", () => {
  const asAdmin = { ...ravi, isAdmin: true };

  it.each<[string, Pick<Person, "role" | "team" | "isAdmin">, Person, Person | null, boolean]>([
    ["by who left, whatever they offered", nora, sofia, null, true],
    ["by who is no longer admin, to an admin", asAdmin, ada, { ...ada, isAdmin: false }, true],
    ["by who is no longer CEO, to a chair", marek, elena, { ...elena, role: "observer" }, true],
    ["by who is no longer head, into that team", ravi, sofia, { ...sofia, role: "member" }, true],
    ["not by an admin who becomes head of the team", ravi, ada, { ...ada, role: "head", isAdmin: false }, false],
    ["not by a founder who never could make it by hand", elena, sofia, { ...sofia, role: "member" }, false],
  ])("%s", (_what, offer, was, is, expected) => {
    expect(isForfeited(offer, was, is)).toBe(expected);
  });
});
