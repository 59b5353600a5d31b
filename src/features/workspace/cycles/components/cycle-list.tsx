import { Chip } from "#ui/chip.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Day } from "#ui/time.tsx";
import { removeCycleAction } from "../actions.ts";
import { isWithin } from "../rules.ts";
import type { Cycle } from "../schema.ts";
import { ChangeCycleForm } from "./cycle-form.tsx";

type CycleListProps = {
  cycles: readonly Cycle[];
  /** The day that it is in the workspace, yyyy-mm-dd. */
  today: string;
  locale: string;
  mayChange: boolean;
};

/** The sales cycles, the latest first, each with the ways to change and to remove it. */
export function CycleList({ cycles, today, locale, mayChange }: CycleListProps) {
  if (cycles.length === 0) {
    return (
      <EmptyState title="No cycles are set, so quarters count">
        A sales cycle is the period for which the firm plans: goals, windows and reports follow it. Set your own where
        it is not the quarter of the calendar year.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {cycles.map((cycle) => (
        <li key={cycle.id} className="grid gap-1 py-3.5 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p className="wrap-anywhere font-semibold">
                {cycle.name} {isWithin(cycle, today) && <Chip tone="shared">now</Chip>}
              </p>
              <p className="text-soft">
                <Day on={cycle.startsOn} locale={locale} /> to <Day on={cycle.endsOn} locale={locale} />
              </p>
            </div>
            {mayChange && <RemoveCycle cycle={cycle} />}
          </div>
          {mayChange && (
            <details>
              <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
                Change<span className="sr-only"> {cycle.name}</span>
              </summary>
              <div className="pt-3">
                <ChangeCycleForm cycle={cycle} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function RemoveCycle({ cycle }: { cycle: Cycle }) {
  return (
    <ConfirmButton
      label="Remove"
      accessibleLabel={`Remove ${cycle.name}`}
      question={`Remove the sales cycle “${cycle.name}”?`}
      consequence="Its days are counted by the quarters of the calendar year from then on."
      confirmLabel="Remove the cycle"
      action={removeCycleAction}
    >
      <input type="hidden" name="cycleId" value={cycle.id} />
      <input type="hidden" name="revision" value={cycle.revision} />
    </ConfirmButton>
  );
}
