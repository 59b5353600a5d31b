import { type Reader, Time } from "#ui/time.tsx";
import { stepInWords } from "../rules/step-words.ts";
import type { VersionStep } from "../schema/version.ts";

/** What became of a version, oldest first. */
export function Steps({ steps, reader }: { steps: readonly VersionStep[]; reader: Reader }) {
  return (
    <ol className="grid gap-1.5">
      {steps.map((step) => (
        <li
          key={`${step.step} ${step.team} ${step.at.toISOString()}`}
          className="wrap-anywhere flex flex-wrap justify-between gap-x-6"
        >
          <span>{stepInWords(step)}</span>
          <span className="text-soft">
            <Time at={step.at} reader={reader} />
          </span>
        </li>
      ))}
    </ol>
  );
}
