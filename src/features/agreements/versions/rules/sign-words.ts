import type { Team } from "#platform/actor.ts";
import { type Day, dayInWords } from "#platform/day.ts";
import { teamLabel } from "../../../workspace/people/rules/people.ts";
import type { Signature } from "../schema/version.ts";

type Signable = { readonly signatures: readonly Pick<Signature, "team">[]; readonly effectiveOn: Day | null };

/** What signing for a team will do, in a sentence, on a day of the workspace. `inForce` is the number of the version that holds now. */
export function whatSigningDoes(
  { signatures, effectiveOn }: Signable,
  team: Team,
  inForce: number | null,
  today: Day,
): string {
  const other = team === "sales" ? "marketing" : "sales";
  const supersedes = inForce === null ? "" : ` and version ${inForce} is superseded`;
  if (!signatures.some((signature) => signature.team === other)) {
    return `You sign for ${teamLabel(team)}. It takes force once ${teamLabel(other)} has signed too; until then nothing changes.`;
  }
  const when = effectiveOn === null || effectiveOn <= today ? "at once" : `on ${dayInWords(effectiveOn)}`;
  return `You sign for ${teamLabel(team)}, as the second and last. It takes force ${when}${supersedes}.`;
}

/** The seat in which somebody signs: "Head of Marketing", "Acting head of Sales". */
export function seatOf(team: Team, isActing: boolean): string {
  return isActing ? `Acting head of ${teamLabel(team)}` : `Head of ${teamLabel(team)}`;
}
