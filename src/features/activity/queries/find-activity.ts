import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Trail } from "../schema.ts";
import { type ActivityPage, listActivity, type Page, type Part } from "./list-activity.ts";
import { type KnownActor, listActors } from "./list-actors.ts";

/** All that the page of the trail reads, in one transaction: its part of the trail, and by whom it can be filtered. */
export function findActivity(
  actor: Actor,
  trail: Trail,
  part: Part,
  page: Page,
): Promise<ActivityPage & { readonly actors: KnownActor[] }> {
  return reading(actor, async () => ({
    ...(await listActivity(actor, trail, part, page)),
    actors: await listActors(actor),
  }));
}
