import type { Role, Team } from "#platform/actor.ts";

/** Everybody's password in the demo; it is printed, so such an installation is never opened to a network. */
export const demoPassword = "one common ground";

export type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly title: string;
  /** What signing in as them is good for; only the five whom visitors are offered have one. */
  readonly sees?: string;
};

/** The people of Northwind Instruments. */
export const demoPeople = {
  elena: person("Elena Novak", "ceo", null, "CEO", "Names the heads, and sees both sides alike."),
  sofia: person("Sofia Kral", "head", "sales", "Head of Sales", "Leads Sales, and looks after members and settings."),
  marek: person(
    "Marek Havel",
    "head",
    "marketing",
    "Head of Marketing",
    "Leads Marketing, as Sofia's equal in everything.",
  ),
  ravi: person("Ravi Shah", "member", "sales", "Sales representative", "One of Sales: what every member sees."),
  nora: person(
    "Nora Lind",
    "member",
    "marketing",
    "Campaign manager",
    "One of Marketing: the same from the other side.",
  ),
  jonas: person("Jonas Weber", "member", "sales", "Account executive"),
  camille: person("Camille Laurent", "member", "sales", "Account executive"),
  tomas: person("Tomas Blaha", "member", "sales", "Sales development representative"),
  lukas: person("Lukas Steiner", "member", "sales", "Account executive"),
  aisha: person("Aisha Rahman", "member", "marketing", "Content lead"),
  petra: person("Petra Dvorak", "member", "marketing", "Marketing operations"),
  hanna: person("Hanna Ek", "member", "marketing", "Events manager"),
  otto: person("Otto Berg", "observer", null, "Adviser to the board"),
} as const satisfies Record<string, DemoPerson>;

function person(name: string, role: Role, team: Team | null, title: string, sees?: string): DemoPerson {
  const [first = name] = name.toLowerCase().split(" ");
  return { name, email: `${first}@northwind.example`, role, team, title, ...(sees && { sees }) };
}
