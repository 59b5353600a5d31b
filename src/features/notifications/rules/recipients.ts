import type { Role, Team } from "#platform/actor.ts";
import type { Audience, NewsKind, Telling } from "../../activity/news/schema.ts";

/** An active member, as far as it matters for who is told what. */
export type Recipient = {
  readonly id: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly isAdmin: boolean;
  /** Whose empty chair of head they sit in for the time being. */
  readonly actingFor: Team | null;
};

/**
 * Which members a fact is news for, and by which kind each of them is told: the first of the tellings whose audience they are
 * in. Whoever did it knows already.
 */
export function recipients<Member extends Recipient>(
  tells: readonly Telling[],
  members: readonly Member[],
  doerId: string | null,
): { readonly member: Member; readonly kind: NewsKind }[] {
  return members
    .filter(({ id }) => id !== doerId)
    .flatMap((member) => {
      const telling = tells.find(({ whom }) => isAmong(whom, member));
      return telling ? [{ member, kind: telling.kind }] : [];
    });
}

function isAmong(whom: Audience, { id, role, team, isAdmin, actingFor }: Recipient): boolean {
  if (whom === "everybody") return true;
  if (whom === "admins") return isAdmin;
  if ("memberId" in whom) return whom.memberId === id;
  return whom.headOf !== null && (actingFor === whom.headOf || (role === "head" && team === whom.headOf));
}
