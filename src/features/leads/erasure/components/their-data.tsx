import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { eraseLeadAction } from "../actions.ts";
import { erasurePolicy } from "../policy.ts";

/** For whoever answers for the data: all that is kept of a person as a file, and the way to erase them. */
export function TheirData({ leadId, name, person }: { leadId: string; name: string; person: Person }) {
  if (!isAllowed(person, erasurePolicy.erase, undefined)) return null;
  return (
    <Card title="Their data">
      <div className="grid justify-items-start gap-4">
        <p className="text-pretty text-soft">
          They may ask what you know of them:{" "}
          <a
            href={`/api/v1/leads/${leadId}/disclosure`}
            download="what-is-known.json"
            className="font-semibold text-ink underline decoration-dotted underline-offset-4"
          >
            all of it as a file
          </a>
          . They may also wish to be forgotten.
        </p>
        <ConfirmButton
          label="Erase this person"
          question={`Erase “${name}” for good?`}
          consequence="Name, addresses, notes and all other words about them go, also from leads that were merged into this one. Stages, times and amounts stay, so every figure does. An old file can’t bring them back. Nobody can undo this."
          confirmLabel="Erase them"
          action={eraseLeadAction}
        >
          <input type="hidden" name="leadId" value={leadId} />
          <input type="hidden" name="confirm" value="erase" />
        </ConfirmButton>
      </div>
    </Card>
  );
}
