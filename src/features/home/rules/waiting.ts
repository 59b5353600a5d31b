import type { Person, Team } from "#platform/actor.ts";
import { teamLabel, teams } from "../../workspace/people/rules/people.ts";
import type { Firm, OpenInvitation, WaitingItem } from "../schema.ts";
import { waitingForHead, waitingWords } from "./agreement-work.ts";
import { waitingLeads } from "./lead-work.ts";

/** What makes somebody wait for a person. A feature adds its own in one line. */
const sources: readonly ((person: Person, firm: Firm, now: Date) => WaitingItem[])[] = [
  (person, { agreements, today }) => waitingForHead(person, agreements, today),
  (_person, { words }) => waitingWords(words),
  emptyChairs,
  endingInvitations,
  (_person, { leadWork }) => waitingLeads(leadWork),
];

/** What waits for a person, what is most pressing first. */
export function waitingFor(person: Person, firm: Firm, now: Date): WaitingItem[] {
  return sources.flatMap((source) => source(person, firm, now));
}

/** A team that nobody heads, and nobody is invited to head, waits for the CEO. */
function emptyChairs({ role }: Person, { members, invitations }: Firm): WaitingItem[] {
  if (role !== "ceo") return [];
  const isTaken = (team: Team) =>
    [...members, ...invitations].some((seat) => seat.role === "head" && seat.team === team);
  return teams
    .filter((team) => !isTaken(team))
    .map((team) => {
      const acting = members.find(({ actingFor }) => actingFor === team);
      return {
        key: `chair ${team}`,
        title: `Name a head of ${teamLabel(team)}`,
        text: acting ? `${acting.name} acts as head for the time being.` : "Until then nobody can sign for the team.",
        href: "/settings/members",
        action: "Name",
      };
    });
}

const soonDays = 3;
const dayMs = 24 * 60 * 60 * 1_000;

/** An invitation that nobody has accepted and that ends within three days, or has ended, waits for its inviter and for admins. */
function endingInvitations({ memberId, isAdmin }: Person, { invitations }: Firm, now: Date): WaitingItem[] {
  return invitations
    .filter(({ invitedById }) => isAdmin || invitedById === memberId)
    .filter(({ expiresAt }) => expiresAt.getTime() - now.getTime() < soonDays * dayMs)
    .map((invitation) => ({
      key: `invitation ${invitation.id}`,
      title: `${invitation.email} hasn't joined yet`,
      text: "Send a new link, or withdraw the invitation.",
      href: "/settings/members",
      action: "Open",
      due: timeLeft(invitation, now),
    }));
}

function timeLeft({ expiresAt }: OpenInvitation, now: Date): string {
  const days = Math.ceil((expiresAt.getTime() - now.getTime()) / dayMs);
  if (days <= 0) return "ended";
  return days === 1 ? "ends today" : `${days} days left`;
}
