import { CircleCheck, CircleDashed } from "lucide-react";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showFirstHourAction, tickStepAction } from "../actions.ts";
import type { StepState } from "../rules/first-hour.ts";
import { ActionButton } from "./action-button.tsx";

/** What leads a new workspace from nothing to use, step by step. */
export function FirstHour({ steps }: { steps: readonly StepState[] }) {
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Card title="Your first hour" aside={`${done} of ${steps.length} done`}>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <li
            key={step.key}
            className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-2 py-3.5 first:pt-0 sm:grid-cols-[auto_1fr_auto] max-sm:*:last:col-start-2"
          >
            <Mark isDone={step.isDone} />
            <div className={`min-w-0 ${step.isDone ? "text-soft" : ""}`}>
              <TextLink href={step.href}>{step.title}</TextLink>
              {step.isDone || <p className="mt-0.5 text-pretty text-soft">{step.text}</p>}
            </div>
            {step.tick && !step.isDone && (
              <ActionButton
                action={tickStepAction}
                name="step"
                value={step.tick}
                accessibleLabel={`${step.title}: looks right`}
              >
                Looks right
              </ActionButton>
            )}
          </li>
        ))}
      </ol>
      <footer className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-4">
        <p className="text-soft">The list comes back from the settings whenever you like.</p>
        <ActionButton action={showFirstHourAction} name="show" value="no">
          Put it away
        </ActionButton>
      </footer>
    </Card>
  );
}

function Mark({ isDone }: { isDone: boolean }) {
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <span className={`mt-px shrink-0 ${isDone ? "text-met" : "text-soft"}`}>
      <Icon aria-hidden size={18} />
      <span className="sr-only">{isDone ? "Done:" : "To do:"}</span>
    </span>
  );
}
