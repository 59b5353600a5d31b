import type { VersionItem, VersionStep } from "../schema/version.ts";

type Step = VersionStep["step"];

const ends: Partial<Record<VersionItem["state"], Step>> = {
  superseded: "superseded",
  ended: "ended",
  withdrawn: "withdrawn",
  declined: "declined",
  replaced: "replaced",
};

/** A version's life so far: who did what when, oldest first. What the calendar or another version did has no name. */
export function stepsOf(version: VersionItem): VersionStep[] {
  const { proposedBy, proposedFor, proposedAt, signatures, agreedAt, tookForceAt, closedAt, closedBy, state } = version;
  const end = ends[state];
  return [
    { step: "proposed", at: proposedAt, who: proposedBy, team: proposedFor },
    ...signatures.map(({ signedAt: at, name: who, team }) => ({ step: "signed" as const, at, who, team })),
    ...byItself("agreed", agreedAt),
    ...byItself("took_force", tookForceAt),
    ...(closedAt && end ? [{ step: end, at: closedAt, who: closedBy, team: null }] : []),
  ];
}

function byItself(step: Step, at: Date | null): VersionStep[] {
  return at ? [{ step, at, who: null, team: null }] : [];
}
