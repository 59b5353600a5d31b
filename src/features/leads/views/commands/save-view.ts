import { randomUUIDv7 } from "node:crypto";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { parametersOf } from "../../list/rules/address.ts";
import { readSearch } from "../../list/rules/read-search.ts";
import { viewPolicy } from "../policy.ts";
import type { SaveViewInput, ViewFact } from "../schema.ts";

/** Keeps a list under a name; what of its address means nothing is left out. The same list under the same name is there already. */
export async function saveView(person: Person, input: SaveViewInput, now: Date): Promise<{ id: string }> {
  const proof = authorize(person, viewPolicy.save, undefined);
  const { workspaceId, memberId } = person;
  const { cursor: _, ...wanted } = readSearch(Object.fromEntries(new URLSearchParams(input.search)));
  const search = Object.fromEntries(parametersOf(wanted));
  const { name, isShared } = input;
  return inTransaction(person, async (tx) => {
    const same = await tx.read.leadView.findFirst({
      where: { workspaceId, memberId, name, isShared, search: { equals: search } },
    });
    if (same) return { id: same.id };
    const view = { id: randomUUIDv7(), name, isShared };
    await tx.write(proof).leadView.create({ data: { workspaceId, memberId, ...view, search, createdAt: now } });
    const fact: ViewFact = { type: "view.saved", payload: { id: view.id, isShared } };
    await recordFact(tx, proof, fact, now);
    return { id: view.id };
  });
}
