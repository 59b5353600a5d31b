import { z } from "zod";
import type { Service } from "#platform/actor.ts";
import type { Reaction } from "../../activity/schema.ts";
import { handOverChoice } from "../schema/definition.ts";
import { handOverOpen } from "./commands/hand-over-open.ts";
import { judgeLeads } from "./commands/judge-leads.ts";
import type { Told } from "./queries/candidates.ts";

const lead = z.uuid();
const ofOne = z.object({ leadId: lead }).transform(({ leadId }) => ({ leadIds: [leadId] }));

/**
 * Facts after which a definition may say something else of a lead, each with how it says of which. A note and a new owner say
 * nothing to a definition, but whoever gave them may have overtaken the file that brought the lead.
 */
const tellings: Readonly<Record<string, z.ZodType<{ leadIds: string[] }>>> = {
  "lead.received": z
    .object({ created: z.array(lead), updated: z.array(lead) })
    .transform(({ created, updated }) => ({ leadIds: [...created, ...updated] })),
  "lead.changed": z.object({ id: lead }).transform(({ id }) => ({ leadIds: [id] })),
  "lead.touched": ofOne,
  "lead.corrected": ofOne,
  "lead.noted": ofOne,
  "lead.assigned": z.object({ leadIds: z.array(lead) }),
  "lead.merged": z.object({ keptId: lead }).transform(({ keptId }) => ({ leadIds: [keptId] })),
  "lead.unmerged": z
    .object({ keptId: lead, mergedId: lead })
    .transform(({ keptId, mergedId }) => ({ leadIds: [keptId, mergedId] })),
};

const definitionTookForce = z.object({
  kind: z.literal("definition"),
  number: z.int(),
  choice: handOverChoice.nullable(),
});

/** Has the definition in force decide on leads that come in or change, and hand over what was chosen when it took force. */
export const qualifying: Reaction = {
  name: "qualification",
  async on({ type, payload, recordedAt }, workspaceId, now) {
    const service: Service = { kind: "service", workspaceId, name: "The lead definition" };
    if (type === "agreement.took_force") {
      const { data } = definitionTookForce.safeParse(payload);
      const chosen = data?.choice?.handOver ?? 0;
      if (data && chosen > 0) return handOverOpen(service, { version: data.number, chosen }, recordedAt, now);
    }
    const told = toldBy(type, payload, recordedAt);
    if (told) await judgeLeads(service, told, recordedAt, now);
    return undefined;
  },
};

/** Of which leads a fact tells. What a chunk of a file changed has the moment of the chunk. */
function toldBy(type: string, payload: unknown, recordedAt: Date): Told | null {
  if (type === "import.chunk_landed") return { importedAt: recordedAt };
  return tellings[type]?.safeParse(payload).data ?? null;
}
