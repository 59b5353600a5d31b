import type { Team } from "#platform/actor.ts";
import { oversight } from "../../activity/news/rules.ts";
import type { NewsKind, NewsTable, Telling } from "../../activity/news/schema.ts";
import type { apiKeyFacts } from "../api-keys/schema.ts";
import { teamInWords } from "../calendars/rules/changes.ts";
import type { calendarFacts } from "../calendars/schema.ts";
import type { cycleFacts } from "../cycles/schema.ts";
import type { invitationFacts } from "../invitations/schema.ts";
import type { peopleFacts } from "../people/schema.ts";
import type { workspaceFacts } from "../schema.ts";

// Which facts of the workspace are news, and for whom. Never for who did it.

export const aboutYou: NewsKind = {
  name: "about_you",
  label: "What concerns you",
  hint: "Your role, title and team, your seat as head, and who accepts an invitation of yours.",
  concerns: "you",
};

export const aboutPeople: NewsKind = {
  name: "people",
  label: "People",
  hint: "Who joins and leaves, and who speaks for a team.",
  concerns: "everybody",
};

export const aboutWorkspace: NewsKind = {
  name: "workspace",
  label: "The workspace",
  hint: "Its name, time zone, currency, working calendars and sales cycles.",
  concerns: "everybody",
};

const everybody = (kind: NewsKind) => (): Telling[] => [{ whom: "everybody", kind }];
const admins = (): Telling[] => [{ whom: "admins", kind: oversight }];

export const workspaceNews: NewsTable<typeof workspaceFacts> = {
  "workspace.renamed": {
    tells: everybody(aboutWorkspace),
    href: "/settings/workspace",
    again: ({ to }, times) => `renamed the workspace ${times} times, last to “${to}”`,
  },
  "workspace.settings_changed": {
    tells: everybody(aboutWorkspace),
    href: "/settings/workspace",
    again: ({ to }, times) => `changed time and money ${times} times, last to ${to.timeZone} and ${to.currency}`,
  },
};

type Named = { readonly memberId: string };

/** Those whom it is about are told as such, all others as everybody. */
const allAbout = (...concerned: (string | null)[]): Telling[] => [
  ...concerned.map((memberId): Telling => ({ whom: { memberId }, kind: aboutYou })),
  { whom: "everybody", kind: aboutPeople },
];

const person = { href: "/settings/members", thing: ({ memberId }: Named) => memberId };
const chair = {
  tells: ({ memberId, before }: Named & { readonly before: Named | null }) =>
    allAbout(memberId, before?.memberId ?? null),
  href: "/settings/members",
  thing: ({ team }: { readonly team: Team }) => team,
};

export const peopleNews: NewsTable<typeof peopleFacts> = {
  "member.changed": { ...person, tells: ({ memberId }) => [{ whom: { memberId }, kind: aboutYou }] },
  "member.joined": { ...person, tells: ({ invitedById }) => allAbout(invitedById) },
  "member.deactivated": { ...person, tells: () => allAbout() },
  "member.reactivated": { ...person, tells: ({ memberId }) => allAbout(memberId) },
  "member.left": { ...person, tells: () => allAbout() },
  "head.named": chair,
  "acting_head.named": chair,
  "acting_head.ended": { ...chair, tells: ({ memberId }) => allAbout(memberId) },
};

/** Whom somebody else invites into a team, its head should know; who joins of it, everybody hears. */
const invitation = {
  tells: ({ team }: { readonly team: Team | null }): Telling[] => [{ whom: { headOf: team }, kind: aboutPeople }],
  href: "/settings/members",
  thing: ({ email }: { readonly email: string }) => email,
};

export const invitationNews: NewsTable<typeof invitationFacts> = {
  "invitation.made": invitation,
  "invitation.withdrawn": invitation,
};

const calendar = {
  tells: everybody(aboutWorkspace),
  href: "/settings/calendars",
  thing: ({ team }: { readonly team: Team | null }) => team ?? "",
};

export const calendarNews: NewsTable<typeof calendarFacts> = {
  "calendar.changed": {
    ...calendar,
    again: ({ team }, times) => `changed the working calendar of ${teamInWords(team)} ${times} times`,
  },
  "calendar.added": calendar,
  "calendar.removed": calendar,
};

const cycle = { tells: everybody(aboutWorkspace), href: "/settings/cycles" };

export const cycleNews: NewsTable<typeof cycleFacts> = {
  "cycle.added": { ...cycle, again: (_payload, times) => `added sales cycles ${times} times` },
  "cycle.changed": {
    ...cycle,
    thing: ({ id }) => id,
    again: ({ to }, times) => `changed the sales cycle “${to.name}” ${times} times`,
  },
  "cycle.removed": { ...cycle, again: (_payload, times) => `removed ${times} sales cycles` },
};

const key = { tells: admins, href: "/settings/api-keys" };

export const apiKeyNews: NewsTable<typeof apiKeyFacts> = {
  "api_key.made": { ...key, again: (_payload, times) => `made ${times} API keys` },
  "api_key.revoked": { ...key, again: (_payload, times) => `revoked ${times} API keys` },
};
