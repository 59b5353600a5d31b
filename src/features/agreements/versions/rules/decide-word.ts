import type { Team } from "#platform/actor.ts";
import type { VersionState } from "../schema/version.ts";
import { type NotProposed, noLongerProposed } from "./no-longer-proposed.ts";

const living: readonly VersionState[] = ["proposed", "agreed", "in_force"];

/** What a member has said to a version; null before they said anything. `objection` null: they stand by it. */
export type GivenWord = { readonly objection: string | null; readonly givenAt: Date } | null;

export type WordDecision = NotProposed | "unchanged" | "given";

/** What becomes of a member's word on a version: it can be given, and another one later, as long as it is proposed or holds. */
export function decideWord(state: VersionState, before: GivenWord, objection: string | null): WordDecision {
  if (!living.includes(state)) return noLongerProposed(state) ?? "not_proposed";
  return before !== null && before.objection === objection ? "unchanged" : "given";
}

/** An objection as a head answers it; null where it was taken back or never given. */
export type Answerable = {
  readonly givenAt: Date;
  readonly answers: Readonly<Record<Team, string | null>>;
} | null;

export type AnswerDecision = "no_objection" | "changed_meanwhile" | "already_answered" | "unchanged" | "answered";

/** What becomes of a head's answer to an objection, which they read as it was given at `givenAt`: one for each team. */
export function decideAnswer(
  objection: Answerable,
  { team, givenAt, answer }: { readonly team: Team; readonly givenAt: Date; readonly answer: string },
): AnswerDecision {
  if (objection === null) return "no_objection";
  if (objection.givenAt.getTime() !== givenAt.getTime()) return "changed_meanwhile";
  const before = objection.answers[team];
  if (before === null) return "answered";
  return before === answer ? "unchanged" : "already_answered";
}
