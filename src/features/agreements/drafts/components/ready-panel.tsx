"use client";

import { Check, Circle, CircleAlert } from "lucide-react";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { Card } from "#ui/layout/card.tsx";
import { clauseAnchor } from "../rules/anchor.ts";
import type { Check as Checked, Readiness } from "../schema.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type ReadyPanelProps = {
  readiness: Readiness;
  /** Of the version that proposing makes. */
  number: number;
  /** Of the draft as it is shown. */
  revision: number;
};

/** What stands in the way of proposing the draft and what is only still open, each leading to its clause; and the proposal. */
export function ReadyPanel({ readiness: { checks, isReady }, number, revision }: ReadyPanelProps) {
  const { agreementId, actions, participant } = useDraftRoom();
  const { submit, refusal, isPending } = useDraftForm(actions.propose, { agreementId, revision });
  return (
    <Card title="Ready to propose?">
      <ul className="grid gap-1.5">
        {checks.map((check) => (
          <li key={check.sentence}>
            <CheckLine check={check} />
          </li>
        ))}
      </ul>
      {participant.mayEdit && (
        <form action={submit} className="mt-4 grid gap-3">
          {refusal && <Refusal refusal={refusal} />}
          <Button look="ink" type="submit" disabled={!isReady || isPending} className="w-full">
            {isPending ? "Proposing…" : `Propose version ${number}`}
          </Button>
        </form>
      )}
    </Card>
  );
}

function CheckLine({ check: { sentence, met, stops, clauseId } }: { check: Checked }) {
  const tone = met ? "" : stops ? "text-missed" : "text-at-risk";
  return (
    <p className={`wrap-anywhere grid grid-cols-[auto_1fr] gap-2 ${tone}`}>
      <CheckMark met={met} stops={stops} />
      {clauseId ? (
        <a href={`#${clauseAnchor(clauseId)}`} className="underline decoration-dotted underline-offset-4">
          {sentence}
        </a>
      ) : (
        <span>{sentence}</span>
      )}
    </p>
  );
}

function CheckMark({ met, stops }: Pick<Checked, "met" | "stops">) {
  const Mark = met ? Check : stops ? CircleAlert : Circle;
  return <Mark aria-label={met ? "Done:" : stops ? "Missing:" : "Open:"} size={14} className="mt-1" />;
}
