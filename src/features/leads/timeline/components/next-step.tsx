import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import { stageMeaning } from "../../rules/stages.ts";
import type { Stage } from "../../schema.ts";
import { timelinePolicy } from "../policy.ts";
import { type Agreed, decisionsAt } from "../rules/offers.ts";
import { Decisions } from "./decisions.tsx";
import { NoteForm } from "./note-form.tsx";
import { TouchButtons } from "./touch-buttons.tsx";
import { TouchForm } from "./touch-form.tsx";

type NextStepProps = { person: Person; leadId: string; stage: Stage; currency: string; agreed: Agreed };

/** What the reader may do with a lead now: decide, log a touch with one tap, write a note. */
export function NextStep({ person, leadId, stage, currency, agreed }: NextStepProps) {
  const may = (type: keyof typeof timelinePolicy) => isAllowed(person, timelinePolicy[type], { stage });
  const open = decisionsAt(stage).filter(may);
  return (
    <Card title="What is next" aside={stageMeaning(stage)}>
      <div className="grid gap-5">
        {open.length > 0 && <Decisions leadId={leadId} open={open} currency={currency} agreed={agreed} />}
        {may("touch") && (
          <section aria-label="Touches" className="grid gap-2">
            <h3 className="text-sm text-soft">Just now I …</h3>
            <TouchButtons leadId={leadId} />
            <TouchForm leadId={leadId} />
          </section>
        )}
        {may("note") && <NoteForm leadId={leadId} />}
        {!may("note") && <p className="text-soft">Sales and Marketing decide and record here; you can follow it.</p>}
      </div>
    </Card>
  );
}
