"use client";

import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { type Agreed, type Decision, decisionsInWords, isForward } from "../rules/offers.ts";
import { DecisionForm } from "./decision-form.tsx";

type DecisionsProps = {
  leadId: string;
  /** What is open to the lead and may be decided by the reader, the way forward first. */
  open: readonly Decision[];
  /** ISO 4217: of what they agree on. */
  currency: string;
  agreed: Agreed;
};

/** What may be decided of a lead now; each decision asks for no more than belongs to it. */
export function Decisions({ leadId, open, currency, agreed }: DecisionsProps) {
  const [chosen, choose] = useState<Decision | null>(null);
  return (
    <>
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {open.map((decision, index) => (
          <Button
            key={decision}
            look={index === 0 && isForward(decision) ? "ink" : "quiet"}
            aria-haspopup="dialog"
            onClick={() => choose(decision)}
          >
            {decisionsInWords[decision].label}
          </Button>
        ))}
      </div>
      {chosen && (
        <Dialog title={decisionsInWords[chosen].label} close={() => choose(null)}>
          <DecisionForm
            leadId={leadId}
            decision={chosen}
            currency={currency}
            agreed={agreed}
            close={() => choose(null)}
          />
        </Dialog>
      )}
    </>
  );
}
