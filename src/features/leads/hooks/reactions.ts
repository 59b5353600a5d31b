import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../../activity/schema.ts";
import { landLookups } from "./commands/land-lookups.ts";

/** Facts after which somebody may be known who wasn't before, whichever way they came in. */
const arrivals: readonly string[] = ["lead.received", "lead.changed", "import.chunk_landed"];

/** Lands what webhooks told of somebody as soon as they are known. */
export const lookingUp: Reaction = {
  name: "webhooks",
  async on({ type }, workspaceId, now) {
    if (!arrivals.includes(type)) return;
    const service: Service = { kind: "service", workspaceId, name: "Webhooks" };
    while ((await landLookups(service, now)) > 0);
  },
};
