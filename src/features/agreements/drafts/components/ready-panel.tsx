"use client";

import { Circle, CircleAlert, CircleCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { Card } from "#ui/layout/card.tsx";
import { clauseAnchor } from "../rules/anchor.ts";
import type { Check, Readiness } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type ReadyPanelProps = {
  readiness: Readiness;
  /** Of the version that proposing makes. */
  number: number;
  /** Where that is read and signed. */
  address: string;
  /** Of the draft as it is shown. */
  revision: number;
};

/** What stands in the way of proposing the draft and what is only still open, each leading to its clause; and the proposal. */
export function ReadyPanel({ readiness: { checks, isReady }, number, address, revision }: ReadyPanelProps) {
  const { agreementId, actions, participant } = useDraftRoom();
  const { push } = useRouter();
  const { submit, refusal, isPending } = useDraftForm(actions.propose, { agreementId, revision }, () => push(address));
  return (
    <Card title="Ready to propose?">
      <ul className="grid gap-1.5">
        {checks.map((check) => (
          <li key={`${check.clauseId} ${check.sentence}`}>
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
          <p className="text-pretty text-soft text-xs">
            Sets this text down for both heads to sign. The draft stays open for what comes after it.
          </p>
        </form>
      )}
    </Card>
  );
}

function CheckLine({ check }: { check: Check }) {
  const { sentence, clauseId } = check;
  const { icon: Icon, label, tone } = looks[lookOf(check)];
  return (
    <p className={`wrap-anywhere grid grid-cols-[auto_1fr] gap-2 ${tone}`}>
      <Icon aria-label={label} size={14} className="mt-1" />
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

const looks = {
  met: { icon: CircleCheck, label: "Done:", tone: "" },
  stops: { icon: CircleAlert, label: "In the way:", tone: "text-missed" },
  open: { icon: Circle, label: "Still open:", tone: "text-at-risk" },
};

function lookOf({ met, stops }: Check): keyof typeof looks {
  if (met) return "met";
  return stops ? "stops" : "open";
}
