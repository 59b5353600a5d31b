import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { homePolicy } from "./policy.ts";
import type { ShowFirstHourInput, TickStepInput } from "./schema.ts";

/** Ticks a step of the person's own first hour, one that is done once somebody says so. Again is a success. */
export async function tickStep(person: Person, { step }: TickStepInput): Promise<{ step: string }> {
  await inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const proof = authorize(person, homePolicy.arrange, person);
    // One statement, so that two ticks at the same moment both count.
    await tx.write(proof).$executeRaw`
      INSERT INTO first_hour AS mine (workspace_id, member_id, ticked) VALUES (${workspaceId}::uuid, ${memberId}::uuid, ARRAY[${step}])
      ON CONFLICT (workspace_id, member_id) DO UPDATE SET ticked = array_append(array_remove(mine.ticked, ${step}), ${step})`;
  });
  return { step };
}

/** Puts the person's own list of the first hour away, or brings it back. Again is a success. */
export async function showFirstHour(person: Person, { show }: ShowFirstHourInput): Promise<ShowFirstHourInput> {
  await inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const proof = authorize(person, homePolicy.arrange, person);
    const isHidden = show === "no";
    await tx.write(proof).firstHour.upsert({
      where: { workspaceId_memberId: { workspaceId, memberId } },
      create: { workspaceId, memberId, isHidden },
      update: { isHidden },
    });
  });
  return { show };
}
