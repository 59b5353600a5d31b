import { z } from "zod";
import type { Role, Team } from "#platform/actor.ts";
import type { Day } from "#platform/day.ts";
import type { WaitingWords } from "../agreements/schema.ts";
import type { AgreementItem } from "../agreements/versions/schema/standing.ts";
import type { LeadFilter } from "../leads/list/schema.ts";
import type { Calendars } from "../workspace/calendars/schema.ts";

/** What Home knows of the firm. A feature whose news belong there adds a field here and reads it in queries.ts. */
export type Firm = {
  /** The day that it is in the workspace's zone. */
  readonly today: Day;
  readonly foundedAt: Date;
  readonly members: readonly FirmMember[];
  /** Those still open, also past their expiry. */
  readonly invitations: readonly OpenInvitation[];
  readonly calendars: Calendars;
  readonly hasCycles: boolean;
  readonly hasLeads: boolean;
  /** What of leads waits for the reader. */
  readonly leadWork: readonly LeadWork[];
  /** Where each kind of agreement stands. */
  readonly agreements: readonly AgreementItem[];
  /** The versions that wait for the reader's word or answer. */
  readonly words: readonly WaitingWords[];
};

/** Leads that wait for somebody: which, and how many, counted as far as it is worth saying. */
export type LeadWork = { readonly key: string; readonly filter: LeadFilter; readonly count: number };

export type FirmMember = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly title: string;
  /** Whose empty chair of head they sit in for the time being. */
  readonly actingFor: Team | null;
};

export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly invitedById: string | null;
  readonly expiresAt: Date;
};

/** Something that waits for its reader, with the way to it. */
export type WaitingItem = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** On the link: the verb. */
  readonly action: string;
  /** How urgent, in a word or two: "3 days left". */
  readonly due?: string;
};

/** The steps that are done once somebody says so. */
export const tickedSteps = ["calendar", "money"] as const;

export const tickStepInput = z.strictObject({ step: z.enum(tickedSteps, "One of the steps that can be ticked.") });
export type TickStepInput = z.output<typeof tickStepInput>;

export const showFirstHourInput = z.strictObject({ show: z.enum(["yes", "no"], "yes or no.") });
export type ShowFirstHourInput = z.output<typeof showFirstHourInput>;

/** What a member made of the first hour's list; nothing yet is no ticks, and neither hidden nor asked for. */
export type FirstHourChoice = { readonly ticked: readonly string[]; readonly isHidden: boolean | null };
