"use client";

import { Check, Pencil } from "lucide-react";
import { useOptimistic } from "react";
import { teamLabel } from "#features/workspace/people/rules/people.ts";
import type { Team } from "#platform/actor.ts";
import { Refusal } from "#ui/controls/refusal.tsx";
import { stances as allStances, type DraftClause, type Stance } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type OwnStanceProps = { team: Team; clause: Pick<DraftClause, "id" | "number" | "revision" | "stances"> };

const words = { agrees: "agrees", wants_change: "wants a change" } as const;
const icons = { agrees: Check, wants_change: Pencil } as const;

/** A team's word on a clause, for who speaks for it: given with one tap, taken back with another. */
export function OwnStance({ team, clause: { id, number, revision, stances } }: OwnStanceProps) {
  const { agreementId, actions } = useDraftRoom();
  const [stance, expect] = useOptimistic<Stance, FormDataEntryValue | null>(
    stances[team],
    (before, said) => allStances.find((one) => one === said) ?? before,
  );
  const { submit, refusal } = useDraftForm(actions.takeStance, { agreementId, clauseId: id, revision });
  const say = (form: FormData) => {
    expect(form.get("stance"));
    submit(form);
  };
  return (
    <form action={say} className="contents">
      <fieldset className="inline-flex flex-wrap overflow-hidden rounded-full border border-line bg-surface">
        <legend className="sr-only">
          {teamLabel(team)} on clause {number}
        </legend>
        {(["agrees", "wants_change"] as const).map((word) => {
          const Icon = icons[word];
          const isSaid = stance === word;
          return (
            <button
              key={word}
              type="submit"
              name="stance"
              value={isSaid ? "none" : word}
              aria-pressed={isSaid}
              title={isSaid ? "Take it back" : undefined}
              className={`inline-flex min-h-6 cursor-pointer items-center gap-1 px-2.5 font-semibold text-xs ${isSaid ? said[word === "agrees" ? team : word] : "text-soft hover:bg-sunk hover:text-ink"}`}
            >
              <Icon aria-hidden size={12} /> {isSaid ? `${teamLabel(team)} ${words[word]}` : offers[word]}
            </button>
          );
        })}
      </fieldset>
      {refusal && (
        <div className="basis-full">
          <Refusal refusal={refusal} />
        </div>
      )}
    </form>
  );
}

const offers = { agrees: "Agree", wants_change: "Want a change" } as const;

const said = {
  sales: "bg-sales-ground text-sales",
  marketing: "bg-marketing-ground text-marketing",
  wants_change: "bg-at-risk-ground text-at-risk",
};
