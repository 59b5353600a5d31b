import { Chip } from "#ui/chip.tsx";
import type { LeadItem } from "../list/schema.ts";
import { leadName, leadPosition } from "../rules/names.ts";
import { stageLabel, stageTone } from "../rules/stages.ts";

/** Who it is, where they stand, and who looks after them. */
export function LeadHeader({ lead }: { lead: LeadItem }) {
  const position = leadPosition(lead);
  return (
    <header className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="wrap-anywhere min-w-0 text-2xl">{leadName(lead)}</h1>
        <Chip tone={stageTone(lead.stage)}>{stageLabel(lead.stage)}</Chip>
      </div>
      <p className="wrap-anywhere text-soft">
        {position && <>{position} · </>}
        {lead.owner ? `${lead.owner.name} looks after it` : "Nobody looks after it yet"}
      </p>
    </header>
  );
}
