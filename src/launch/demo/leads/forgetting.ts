import { eraseLead } from "#features/leads/erasure/commands/erase-lead.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Firm, Happening } from "../firm.ts";
import type { Story } from "./story.ts";

/** Somebody who came by long ago and was not worthwhile wishes to be forgotten. */
export function forgetting(firm: Firm, stories: readonly Story[], at: Date): Happening {
  return {
    at,
    async act(now) {
      const marek = await firm.as("marek");
      const story = stories.find(({ events }) => events.at(-1)?.type === "disqualified");
      const { system = "", externalId = "" } = story?.identity ?? {};
      const { id: leadId } = await reading(marek, (db) =>
        db.lead.findFirstOrThrow({
          where: { workspaceId: marek.workspaceId, sourceSystem: system, externalId },
          select: { id: true },
        }),
      );
      return eraseLead(marek, { leadId, confirm: "erase" }, now);
    },
  };
}
