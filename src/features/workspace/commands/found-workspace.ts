import { randomUUIDv7 } from "node:crypto";
import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { findOrAddPerson } from "#platform/identity.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { workspacePolicy } from "../policy.ts";
import type { Founder, FoundWorkspaceInput, WorkspaceFact } from "../schema.ts";

export type FoundedWorkspace = { readonly workspaceId: string; readonly memberIds: Readonly<Record<string, string>> };

/**
 * Makes a workspace with its first members, as an operator's command. Answers the member ids by e-mail. People who already
 * have an account keep it and their password.
 */
export async function foundWorkspace(input: FoundWorkspaceInput, now: Date): Promise<FoundedWorkspace> {
  const workspaceId = randomUUIDv7();
  const operator: Service = { kind: "service", workspaceId, name: "The operator" };
  const people = await Promise.all(input.people.map(asMember));
  return inTransaction(operator, async (tx) => {
    const proof = authorize(operator, workspacePolicy.found, undefined);
    const { name, timeZone, currency } = input;
    await tx.write(proof).workspace.create({ data: { id: workspaceId, name, timeZone, currency, createdAt: now } });
    await tx.write(proof).member.createMany({ data: people.map(({ member }) => ({ ...member, workspaceId })) });
    const fact: WorkspaceFact = { type: "workspace.founded", payload: { name, members: people.length } };
    await recordFact(tx, proof, fact, now);
    return { workspaceId, memberIds: Object.fromEntries(people.map(({ email, member }) => [email, member.id])) };
  });
}

async function asMember({ email, name, password, role, team, title, isAdmin }: Founder) {
  const personId = await findOrAddPerson(email, name, password);
  return { email, member: { id: randomUUIDv7(), personId, role, team, title, isAdmin } };
}
