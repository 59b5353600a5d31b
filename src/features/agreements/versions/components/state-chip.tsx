import { Chip, type Tone } from "#ui/chip.tsx";
import { Term } from "#ui/glossary/term.tsx";
import type { VersionState } from "../schema/version.ts";

const states: Readonly<Record<VersionState, { readonly label: string; readonly tone: Tone }>> = {
  proposed: { label: "waits for signatures", tone: "at-risk" },
  agreed: { label: "signed by both", tone: "shared" },
  in_force: { label: "in force", tone: "shared" },
  superseded: { label: "superseded", tone: "plain" },
  ended: { label: "ended", tone: "plain" },
  withdrawn: { label: "withdrawn", tone: "plain" },
  declined: { label: "declined", tone: "missed" },
  replaced: { label: "replaced", tone: "plain" },
};

/** Where a version stands, in a word or two. */
export function StateChip({ state }: { state: VersionState }) {
  const { label, tone } = states[state];
  return (
    <Chip tone={tone}>
      <Term isPassive>{label}</Term>
    </Chip>
  );
}
