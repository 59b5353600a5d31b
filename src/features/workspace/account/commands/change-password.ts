import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { hashPassword } from "#platform/password.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { accountPolicy } from "../policy.ts";
import { passwordProblem } from "../rules.ts";
import type { AccountFact, ChangePasswordInput } from "../schema.ts";
import { confirmPassword } from "./prove-identity.ts";

/**
 * Gives the person another password and ends their other sessions, in every workspace. Refuses `wrong_password` for the present
 * one, counted like a sign-in, and `invalid_input` for a new one that won't do.
 */
export async function changePassword(
  person: Person,
  { presentPassword, newPassword }: ChangePasswordInput,
  now: Date,
): Promise<Outcome<{ changedAt: Date }>> {
  const { workspaceId, memberId, sessionId } = person;
  const proof = authorize(person, accountPolicy.changePassword, person);
  const member = await reading(person, (db) =>
    db.member.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      select: { personId: true, person: { select: { email: true } }, workspace: { select: { name: true } } },
    }),
  );
  const { email } = member.person;
  const confirmed = await confirmPassword(person, email, presentPassword);
  if (isRefusal(confirmed)) return confirmed;
  const problem = passwordProblem(newPassword, [person.name, email, member.workspace.name]);
  if (problem) return refuse("invalid_input", { newPassword: problem });

  const passwordHash = await hashPassword(newPassword);
  return inTransaction(person, async (tx) => {
    const kept = sessionId;
    await tx.write(proof)
      .$queryRaw`SELECT app_change_password(${member.personId}::uuid, ${passwordHash}, ${kept}::uuid, ${now})::text`;
    const fact: AccountFact = { type: "password.changed", payload: {} };
    await recordFact(tx, proof, fact, now);
    return { changedAt: now };
  });
}
