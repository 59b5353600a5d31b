import { z } from "zod";
import type { Role, Team } from "#platform/actor.ts";
import { currency, lineOfText, positiveInteger, timeZone } from "#platform/text.ts";
import type { FactOf } from "../activity/schema.ts";
import type { Hours } from "./calendars/schema.ts";

/** `revision` is the one the person saw: a name changed in the meantime is not overwritten unseen. */
export const renameWorkspaceInput = z.strictObject({
  name: lineOfText(80, "Give the workspace a name."),
  revision: positiveInteger("The revision you saw, a whole number."),
});
export type RenameWorkspaceInput = z.output<typeof renameWorkspaceInput>;

export const changeSettingsInput = z.strictObject({
  timeZone: timeZone(),
  currency: currency(),
  revision: renameWorkspaceInput.shape.revision,
});
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>;

/** A member's place in the firm: a head or member has a team, a CEO or observer has none. */
type Place = {
  readonly email: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly title: string;
  readonly isAdmin: boolean;
};

/** Somebody who is there from the first moment, with a password of their own. */
export type Founder = Place & { readonly name: string; readonly password: string };

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
