import { Card } from "#ui/layout/card.tsx";
import { showFirstHourAction } from "../actions.ts";
import { ActionButton } from "./action-button.tsx";

/** Brings the first hour's list back to Home, or puts it away. */
export function FirstHourSwitch({ isHidden }: { isHidden: boolean }) {
  return (
    <Card title="Your first hour">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-pretty text-soft">
          The list of steps from nothing to use{" "}
          {isHidden ? "is put away" : "stands on your home page while it is of use"}.
        </p>
        <div className="flex flex-wrap gap-2">
          <ActionButton action={showFirstHourAction} name="show" value="yes">
            Show it on Home
          </ActionButton>
          {!isHidden && (
            <ActionButton action={showFirstHourAction} name="show" value="no">
              Put it away
            </ActionButton>
          )}
        </div>
      </div>
    </Card>
  );
}
