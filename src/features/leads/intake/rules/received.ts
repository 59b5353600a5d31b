import type { LeadField } from "../../fields/schema.ts";
import type { LeadDraft, ReceivedLeadInput } from "../schema.ts";
import { readFieldValues } from "./field-values.ts";

/** What a sent lead is held against. */
export type Workspace = {
  readonly fields: readonly LeadField[];
  /** ISO 4217 code. */
  readonly currency: string;
  /** The ids of members who may own a lead. */
  readonly members: ReadonlySet<string>;
  readonly now: Date;
};

export type Problems = Readonly<Record<string, string>>;

// Clocks of other machines are not to the second.
const clockSkewMs = 5 * 60 * 1_000;

/** A lead as a program sent it, ready to land; or what is wrong with it, a sentence by the path of each value. */
export function readReceived(
  sent: ReceivedLeadInput,
  workspace: Workspace,
): { draft: LeadDraft } | { problems: Problems } {
  const { source, fields, ownerId, createdAt, campaign, ...texts } = sent;
  const read = readFieldValues(fields, workspace.fields, workspace.currency);
  const problems = { ...read.problems, ...ownerProblem(ownerId, workspace), ...timeProblem(createdAt, workspace) };
  if (Object.keys(problems).length > 0) return { problems };
  const { identity, name } = sourceOf(source);
  const values = name === undefined ? texts : { ...texts, source: name };
  return {
    draft: {
      identity,
      values,
      fields: read.values,
      events: [],
      ...(campaign !== undefined && { campaign }),
      ...(ownerId !== undefined && { ownerId }),
      ...(createdAt && { createdAt }),
    },
  };
}

/** Whether somebody can own leads here, in a sentence if not. */
export function ownerProblem(ownerId: string | null | undefined, { members }: Pick<Workspace, "members">): Problems {
  return !ownerId || members.has(ownerId) ? {} : { ownerId: "There is no active member with this id." };
}

function timeProblem(createdAt: Date | undefined, { now }: Workspace): Problems {
  const isAhead = createdAt !== undefined && createdAt.getTime() > now.getTime() + clockSkewMs;
  return isAhead ? { createdAt: "This moment is in the future." } : {};
}

function sourceOf(source: ReceivedLeadInput["source"]) {
  if (typeof source !== "object") return { identity: null, name: source };
  const { name, ...identity } = source;
  return { identity, name };
}
