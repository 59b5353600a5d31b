import { minutesOf } from "../../../workspace/calendars/rules/calendars.ts";
import type { Hours } from "../../../workspace/calendars/schema.ts";
import type { Capacity, Effort, SetEffortInput } from "../schema.ts";

/** How long one person works in a week without exceptions, in minutes. */
export function minutesPerWeek({ week }: Pick<Hours, "week">): number {
  const ranges = week.flat();
  return ranges.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
}

/**
 * How many new leads some people can take a week: their working time for new leads, divided by what one lead takes; whole leads.
 * Null, not yet known, while nobody has said what a lead costs, or where there is nobody to take one.
 */
export function leadsPerWeek({ effort, people, minutesPerWeek }: Omit<Capacity, "revision" | "leadsPerWeek">) {
  if (effort === null || people === 0) return null;
  const { attempts, minutesPerAttempt, sharePercent } = effort;
  return Math.floor((people * minutesPerWeek * sharePercent) / (100 * attempts * minutesPerAttempt));
}

/**
 * Of those who work in Sales, the ids of those who take new leads: they take part in the rotation while it is on. Where it is off,
 * or nobody who takes part is left, all of them.
 */
export function takersOf(
  sales: readonly string[],
  rotation: { readonly isOn: boolean; readonly members: readonly string[] },
) {
  const sharing = rotation.isOn ? sales.filter((id) => rotation.members.includes(id)) : [];
  return sharing.length > 0 ? sharing : sales;
}

/**
 * What becomes of the wish to say otherwise what a lead costs.
 * - `unchanged`: it is said so already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that was seen.
 * - `changed`: goes on.
 */
export function decideEffort(
  { effort, revision }: Pick<Capacity, "effort" | "revision">,
  wish: SetEffortInput,
): "unchanged" | "changed_meanwhile" | "changed" {
  if (effort && isSameEffort(effort, wish)) return "unchanged";
  return revision === wish.revision ? "changed" : "changed_meanwhile";
}

function isSameEffort(one: Effort, other: Effort): boolean {
  return (
    one.attempts === other.attempts &&
    one.minutesPerAttempt === other.minutesPerAttempt &&
    one.sharePercent === other.sharePercent
  );
}
