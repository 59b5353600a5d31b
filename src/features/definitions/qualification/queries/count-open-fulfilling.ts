import type { Actor } from "#platform/actor.ts";
import type { VersionContent } from "../../../agreements/versions/schema/version.ts";
import { definitionIn } from "../../queries/find-definition.ts";
import { countFulfilling } from "../../queries/fulfilling.ts";

/** How many open inquiries a version of the definition would hand over if it took force now: of so many its last signer chooses. */
export async function countOpenFulfilling(actor: Actor, content: VersionContent, now: Date): Promise<number> {
  return (await countFulfilling(actor, definitionIn(content), now)).openInquiries;
}
