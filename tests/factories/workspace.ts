import { randomUUID } from "node:crypto";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import type { Founder } from "#features/workspace/schema.ts";
import { startSession } from "#features/workspace/sessions/commands.ts";
import type { Person } from "#platform/actor.ts";
import { hashPassword } from "#platform/password.ts";
import { isRefusal } from "#platform/refusals.ts";

/** What every persona's password is. */
export const password = "one common ground";

// A slow hash by intention: one for all personas of a test file, who are founded in the hundreds.
const passwordHash = hashPassword(password);

const roles = {
  elena: { name: "Elena Novak", role: "ceo", team: null, title: "CEO", isAdmin: false },
  sofia: { name: "Sofia Kral", role: "head", team: "sales", title: "Head of Sales", isAdmin: true },
  marek: { name: "Marek Havel", role: "head", team: "marketing", title: "Head of Marketing", isAdmin: false },
  ravi: { name: "Ravi Shah", role: "member", team: "sales", title: "Sales representative", isAdmin: false },
  nora: { name: "Nora Lind", role: "member", team: "marketing", title: "Campaign manager", isAdmin: false },
  otto: { name: "Otto Berg", role: "observer", team: null, title: "Adviser", isAdmin: false },
} as const satisfies Record<string, Omit<Founder, "email" | "passwordHash">>;

export type Persona = keyof typeof roles;
export type Cast = { readonly workspaceId: string } & {
  readonly [Name in Persona]: Person & { readonly email: string };
};

/** A workspace of its own for a test, with all personas in it. Nothing in it is shared with another test. */
export async function aWorkspace({ name = "Northwind Instruments" } = {}): Promise<Cast> {
  const house = randomUUID().slice(0, 8);
  const email = (persona: string) => `${persona}@${house}.example`;
  const known = { passwordHash: await passwordHash };
  const people = Object.entries(roles).map(([persona, role]) => ({ ...role, ...known, email: email(persona) }));
  const timeZone = "Europe/Prague";
  const { week } = standardCalendar(timeZone);
  const firm = { name, timeZone, currency: "EUR", week, people, invited: [], by: "operator" } as const;
  const founded = await foundWorkspace(firm, new Date());
  if (isRefusal(founded)) throw new Error(`The workspace was refused: ${founded.refused}`);
  const asPerson = (persona: Persona) => {
    const { title: _title, ...role } = roles[persona];
    const memberId = founded.memberIds[email(persona)] ?? "";
    const ids = { workspaceId: founded.workspaceId, memberId, sessionId: randomUUID() };
    return { kind: "person" as const, ...ids, ...role, actingFor: null, email: email(persona) };
  };
  return {
    workspaceId: founded.workspaceId,
    elena: asPerson("elena"),
    sofia: asPerson("sofia"),
    marek: asPerson("marek"),
    ravi: asPerson("ravi"),
    nora: asPerson("nora"),
    otto: asPerson("otto"),
  };
}

/** A live session of a persona; answers the token that its cookie would carry. */
export function aSession(person: Person): Promise<string> {
  return startSession(person, "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0", new Date());
}
