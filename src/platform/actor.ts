export type Role = "ceo" | "head" | "member" | "observer";
export type Team = "sales" | "marketing";

/** What an API key may be allowed; `admin` is about settings, never about signing. */
export type Scope = "read" | "leads:write" | "agreements:write" | "admin";

/** A signed-in member of a workspace. */
export type Person = {
  readonly kind: "person";
  readonly workspaceId: string;
  readonly memberId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly isAdmin: boolean;
  /** Whose empty chair of head they sit in for the time being. */
  readonly actingFor: Team | null;
};

/** Whether somebody speaks for a team just now: its head, or who sits in that empty chair. */
export function isHeadOf({ role, team, actingFor }: Person, of: Team): boolean {
  return actingFor === of || (role === "head" && team === of);
}

/** A program with an API key of one workspace. It acts for nobody, so it never signs. */
export type Key = {
  readonly kind: "key";
  readonly workspaceId: string;
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
};

/** The product itself: a reaction, a schedule, an operator's command. */
export type Service = {
  readonly kind: "service";
  readonly workspaceId: string;
  readonly name: string;
};

/** Who acts, in which workspace. Everything below a boundary gets one, nothing looks for it. */
export type Actor = Person | Key | Service;

/** The member behind an act; null for a program and for the product itself. */
export function memberBehind(actor: Actor): string | null {
  return actor.kind === "person" ? actor.memberId : null;
}
