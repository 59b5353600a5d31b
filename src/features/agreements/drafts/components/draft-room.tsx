"use client";

import { createContext, type ReactNode, use } from "react";
import type { FormState } from "#platform/action.ts";
import type { Team } from "#platform/actor.ts";
import type { Reader } from "#ui/time.tsx";
import type { Saved } from "../schema/changes.ts";

/** One form's way to a command, as `formAction` makes it. Every field is a text; a clause's content is JSON. */
export type DraftAction<Answer = unknown> = (before: FormState, form: FormData) => Promise<FormState<Answer>>;

/** What can be done in a draft, bound to its kind by the feature that the kind belongs to; fields as the forms of `schema.ts`. */
export type DraftActions = {
  readonly writeClause: DraftAction<Saved>;
  readonly restoreClause: DraftAction;
  readonly takeStance: DraftAction;
  readonly comment: DraftAction;
  readonly suggest: DraftAction;
  readonly decideSuggestion: DraftAction;
  readonly setDates: DraftAction;
  readonly propose: DraftAction;
};

/** Who has the draft before them, and what they may do there. */
export type Participant = {
  readonly memberId: string;
  /** The team whose head they are or act for. */
  readonly speaksFor: Team | null;
  readonly mayEdit: boolean;
  readonly mayComment: boolean;
  readonly maySuggest: boolean;
};

type Room = {
  readonly agreementId: string;
  readonly participant: Participant;
  readonly reader: Reader;
  readonly actions: DraftActions;
};

const RoomContext = createContext<Room | null>(null);

/** What all pieces of a draft's page have in common; around all of them, once. */
export function DraftRoom({ children, ...room }: Room & { children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** The draft that a piece belongs to. */
export function useDraftRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("A piece of a draft stands outside of its room.");
  return room;
}
