import type { Person, Team } from "#platform/actor.ts";

/** The team that somebody speaks for just now, as its head or acting head; null for everybody else. Nobody speaks for two. */
export function speaksFor(person: Pick<Person, "role" | "team" | "actingFor">): Team | null {
  return person.actingFor ?? (person.role === "head" ? person.team : null);
}
