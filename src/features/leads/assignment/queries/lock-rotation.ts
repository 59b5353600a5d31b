import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Setting } from "../rules/decide-rotation.ts";

type Locked = Setting & { readonly since: Date; readonly waitingSince: Date | null };

/** The rotation to a command, which is alone with it until its transaction ends; null where nobody has set one. */
export async function lockRotation({ read }: Transaction, { actor }: Proof): Promise<Locked | null> {
  const { workspaceId } = actor;
  const [rotation] = await read.$queryRaw<Omit<Locked, "members">[]>`
    SELECT is_on AS "isOn", since, waiting_since AS "waitingSince", revision FROM rotation
    WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`;
  if (!rotation) return null;
  const members = await read.rotationMember.findMany({
    where: { workspaceId },
    select: { memberId: true, capacity: true },
  });
  return { ...rotation, members };
}
