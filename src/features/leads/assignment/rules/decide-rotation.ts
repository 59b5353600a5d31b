import type { Team } from "#platform/actor.ts";
import type { ChangeRotationInput } from "../schema.ts";

type Seat = { readonly memberId: string; readonly capacity: number | null };

/** The rotation as it is set: whether it is on, and who takes part. */
export type Setting = { readonly isOn: boolean; readonly members: readonly Seat[]; readonly revision: number };

type Colleague = { readonly id: string; readonly team: Team | null; readonly isActive: boolean };

/**
 * What becomes of the wish to share leads out otherwise.
 * - `unchanged`: it is so already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that was seen.
 * - `not_of_sales`: somebody who is to take part isn't, or no longer, one of Sales.
 * - `nobody`: it is to be on, and nobody takes part.
 * - `changed`: goes on.
 */
export function decideRotation(
  setting: Setting,
  wish: ChangeRotationInput,
  members: readonly Colleague[],
): "unchanged" | "changed_meanwhile" | "not_of_sales" | "nobody" | "changed" {
  if (setting.isOn === wish.isOn && asText(setting.members) === asText(wish.members)) return "unchanged";
  if (setting.revision !== wish.revision) return "changed_meanwhile";
  if (wish.isOn && wish.members.length === 0) return "nobody";
  return wish.members.every(({ memberId }) => members.some((member) => member.id === memberId && isOfSales(member)))
    ? "changed"
    : "not_of_sales";
}

/** Whether somebody can take part: whoever works in Sales. */
export function isOfSales({ team, isActive }: Colleague): boolean {
  return team === "sales" && isActive;
}

function asText(seats: readonly Seat[]): string {
  return seats
    .map(({ memberId, capacity }) => `${memberId} ${capacity}`)
    .sort()
    .join();
}
