import { z } from "zod";
import type { Role, Team } from "#platform/actor.ts";
import { currency, lineOfText, seenRevision, timeZone } from "#platform/fields.ts";
import type { FactOf } from "../activity/schema.ts";
import type { Hours } from "./calendars/schema.ts";

/** The workspace with its settings: `timeZone` is an IANA name, `currency` an ISO 4217 code. */
export const workspaceSettings = z.object({
  id: z.uuid(),
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  revision: z.int(),
});
export type WorkspaceSettings = z.output<typeof workspaceSettings>;

/** `revision` is the one the person saw: a name changed in the meantime is not overwritten unseen. */
export const renameWorkspaceInput = z.strictObject({
  name: lineOfText(80, "Give the workspace a name."),
  revision: seenRevision(),
});
export type RenameWorkspaceInput = z.output<typeof renameWorkspaceInput>;
export const renamedWorkspace = workspaceSettings.pick({ name: true, revision: true });

export const changeSettingsInput = z.strictObject({
  timeZone: timeZone(),
  currency: currency(),
  revision: seenRevision(),
});
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>;
export const changedSettings = workspaceSettings.pick({ timeZone: true, currency: true, revision: true });

/** A member's place in the firm: a head or member has a team, a CEO or observer has none. */
type Place = {
  readonly email: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly title: string;
  readonly isAdmin: boolean;
};

/** Somebody who is there from the first moment, with a password of their own, which is known by its hash. */
export type Founder = Place & { readonly name: string; readonly passwordHash: string };

/** Somebody who gets a link to join by. */
export type Invited = Place;

export type FoundWorkspaceInput = {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Seven lists of working hours, Monday first; the rest of the calendar comes later. */
  readonly week: Hours["week"];
  readonly people: readonly Founder[];
  readonly invited: readonly Invited[];
  /** Who does it: an operator, or the first of the people in person. */
  readonly by: "operator" | "founder";
};

const settings = z.object({ timeZone: z.string(), currency: z.string() });

export const workspaceFacts = {
  "workspace.founded": z.object({ name: z.string(), members: z.number(), invited: z.number().default(0) }),
  "workspace.renamed": z.object({ from: z.string(), to: z.string() }),
  "workspace.settings_changed": z.object({ from: settings, to: settings }),
};
export type WorkspaceFact = FactOf<typeof workspaceFacts>;
