import { randomUUIDv7 } from "node:crypto";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import type { demoPeople } from "#features/workspace/demo/rules.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import type { Key, Person, Service } from "#platform/actor.ts";
import type { Day } from "#platform/day.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";

export type DemoName = keyof typeof demoPeople;

/** The firm of the demo as its parts work on it: everything is done by one of its people. */
export type Firm = {
  readonly workspaceId: string;
  /** Somebody who has joined by now, with the rights they have by now. */
  readonly as: (name: DemoName) => Promise<Person>;
  /** To be called when somebody has gone or changed: people are looked up anew from then on. */
  readonly lookAround: () => void;
  /** A program, by the name of the key that it was let in with. */
  readonly asProgram: (name: string) => Promise<Key>;
};

/** Something that somebody of the firm did, on a day before today. */
export type Happening = { readonly at: Date; readonly act: (now: Date) => Promise<Outcome<unknown>> };

/**
 * What a feature adds to the demo: what happened in the firm of late. `chance` makes the same firm of the same day each time;
 * `today` is the day that the firm is laid out on, in its own zone. Happenings of all parts are carried out in their order in
 * time, so that a part may rely on what happened before in others.
 */
export type DemoPart = (firm: Firm, chance: () => number, today: Day) => readonly Happening[];

/** A firm whose people are found by the addresses that the demo gives them. */
export function firmOf(workspaceId: string): Firm {
  const narrator: Service = { kind: "service", workspaceId, name: "The demo" };
  let members: ReturnType<typeof listMembers> | null = null;
  const keys = new Map<string, Key>();

  const as = async (name: DemoName): Promise<Person> => {
    const find = async () => {
      members ??= listMembers(narrator);
      return (await members).find(({ email }) => email.startsWith(`${name}@`));
    };
    const known = await find();
    if (!known) members = null;
    const member = known ?? (await find());
    if (!member) throw new Error(`${name} has not joined the demo's firm yet.`);
    const { id: memberId, role, team, isAdmin, actingFor } = member;
    const ids = { workspaceId, memberId, sessionId: randomUUIDv7() };
    return { kind: "person", ...ids, name: member.name, role, team, isAdmin, actingFor };
  };
  const findKey = async (name: string): Promise<Key> => {
    const key = (await listApiKeys(await as("elena"))).find((one) => one.name === name);
    if (!key) throw new Error(`The demo's firm has no key ${name} yet.`);
    return { kind: "key", workspaceId, keyId: key.id, name, scopes: key.scopes };
  };
  return {
    workspaceId,
    as,
    lookAround() {
      members = null;
    },
    async asProgram(name) {
      const key = keys.get(name) ?? (await findKey(name));
      keys.set(name, key);
      return key;
    },
  };
}

/** Lets everything happen, in its order in time. Throws if the firm's people were refused something: the parts don't fit. */
export async function carryOut(happenings: readonly Happening[]): Promise<void> {
  for (const { at, act } of happenings.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const outcome = await act(at);
    if (isRefusal(outcome))
      throw new Error(`The demo was refused something on ${at.toISOString()}: ${outcome.refused}.`);
  }
}
