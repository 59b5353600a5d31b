import { teamLabel } from "../../../workspace/people/rules/people.ts";
import type { VersionStep } from "../schema/version.ts";

const deeds: Readonly<Record<VersionStep["step"], string>> = {
  proposed: "proposed it",
  signed: "signed",
  agreed: "Both have signed",
  took_force: "It took force",
  superseded: "It was superseded",
  ended: "It ended",
  withdrawn: "withdrew it",
  declined: "declined it",
  replaced: "Another version took its place",
};

/** A step in a version's life as a sentence without its full stop: "Sofia Kral signed for Sales", "It took force". */
export function stepInWords({ step, who, team }: Pick<VersionStep, "step" | "who" | "team">): string {
  if (who === null || !isDeed(step)) return deeds[step];
  return `${who} ${deeds[step]}${team ? ` for ${teamLabel(team)}` : ""}`;
}

/** Whether somebody did it, rather than that it came of what was done. */
function isDeed(step: VersionStep["step"]): boolean {
  return step === "proposed" || step === "signed" || step === "withdrawn" || step === "declined";
}
