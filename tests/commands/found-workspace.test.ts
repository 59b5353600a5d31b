import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import { startWorkspace } from "#features/workspace/first-start/commands.ts";
import { chairs } from "#features/workspace/first-start/rules.ts";
import { startWorkspaceInput } from "#features/workspace/first-start/schema.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import type { FoundWorkspaceInput } from "#features/workspace/schema.ts";
import type { Service } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { listWorkspaces } from "#platform/identity.ts";
import { isRefusal } from "#platform/refusals.ts";
import { password } from "../factories/workspace.ts";

const now = new Date("2026-11-23T09:00:00Z");
const newEmail = (name: string) => `${name}@${randomUUID()}.example`;

function southwind(part: Partial<FoundWorkspaceInput> = {}): FoundWorkspaceInput {
  const { week } = standardCalendar("Europe/Lisbon");
  const sofia = {
    ...chairs.sales,
    name: "Sofia Kral",
    email: newEmail("sofia"),
    passwordHash: "a hash",
    isAdmin: true,
  };
  const invited = [
    { ...chairs.ceo, email: newEmail("elena"), isAdmin: false },
    { ...chairs.marketing, email: newEmail("marek"), isAdmin: false },
  ];
  const firm = { name: "Southwind", timeZone: "Europe/Lisbon", currency: "EUR", week };
  return { ...firm, people: [sofia], invited, by: "founder", ...part };
}

async function found(input: FoundWorkspaceInput) {
  const founded = await foundWorkspace(input, now);
  if (isRefusal(founded)) throw new Error(founded.refused);
  const reader: Service = { kind: "service", workspaceId: founded.workspaceId, name: "A test" };
  const { workspaceId } = founded;
  const facts = await reading(reader, (db) => db.fact.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } }));
  const invitations = await reading(reader, (db) => db.invitation.findMany({ where: { workspaceId } }));
  return { founded, reader, facts, invitations };
}

describe("founding a workspace", () => {
  it("makes the workspace, its founder, its calendar and the invitations, with a fact for each", async () => {
    const { founded, reader, facts, invitations } = await found(southwind());
    expect(await listMembers(reader)).toMatchObject([
      { name: "Sofia Kral", role: "head", team: "sales", isAdmin: true },
    ]);
    expect((await findCalendars(reader)).workspace).toMatchObject({ timeZone: "Europe/Lisbon", revision: 1 });
    expect(facts).toMatchObject([
      { type: "workspace.founded", actorKind: "person", actorName: "Sofia Kral", payload: { members: 1, invited: 2 } },
      { type: "invitation.made", payload: { role: "ceo" } },
      { type: "invitation.made", payload: { role: "head", team: "marketing" } },
    ]);
    const [sofia] = await listMembers(reader);
    expect(invitations.map(({ invitedById }) => invitedById)).toEqual([sofia?.id, sofia?.id]);
    expect(invitations[0]?.expiresAt).toEqual(new Date("2026-12-07T09:00:00Z"));
    expect(founded.invitations.map(({ role }) => role)).toEqual(["ceo", "head"]);
  });

  it("is the operator's doing where nobody does it in person", async () => {
    const { facts, invitations } = await found(southwind({ people: [], by: "operator" }));
    expect(facts[0]).toMatchObject({ actorKind: "service", actorName: "The operator" });
    expect(invitations.map(({ invitedById }) => invitedById)).toEqual([null, null]);
  });

  it("leaves nothing behind for an address that has an account already", async () => {
    const input = southwind();
    await found(input);
    const before = await listWorkspaces();
    const again = await foundWorkspace({ ...input, name: "Westwind" }, now);
    expect(again).toEqual({ refused: "email_taken" });
    expect(await listWorkspaces()).toEqual(before);
  });

  it("makes one workspace of twenty submits at once", async () => {
    const input = southwind({ name: "Racewind" });
    // Twenty slow hashes at once may leave one without a connection in time, which is no second workspace either.
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => foundWorkspace(input, now)));
    const made = outcomes.filter((outcome) => outcome.status === "fulfilled" && !isRefusal(outcome.value));
    expect(made).toHaveLength(1);
    expect((await listWorkspaces()).filter(({ name }) => name === "Racewind")).toHaveLength(1);
  });
});

it("Nobody founds in the browser where others than this machine reach the app", async () => {
  const before = await listWorkspaces();
  const input = startWorkspaceInput.parse({
    ...{ name: "Southwind", timeZone: "Europe/Lisbon", currency: "EUR", monday: "on", opens: "09:00", closes: "17:00" },
    ...{ yourName: "Sofia Kral", yourEmail: newEmail("sofia"), yourPassword: password, yourPart: "sales" },
  });
  const client = { address: "203.0.113.7", userAgent: "" };
  expect(await startWorkspace(input, client, now)).toEqual({ refused: "first_start_closed" });
  expect(await listWorkspaces()).toEqual(before);
});
