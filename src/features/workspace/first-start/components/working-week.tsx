import { TimeField } from "#ui/controls/time-field.tsx";
import { weekdays } from "../schema.ts";
import { WelcomePart } from "./welcome-part.tsx";

/** On which days the firm works, and from when to when. */
export function WorkingWeek({ problems }: { problems: Readonly<Record<string, string>> }) {
  return (
    <WelcomePart title="When you work">
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold">Working days</legend>
        <div className="flex flex-wrap gap-2">
          {weekdays.map((day, index) => (
            <label
              key={day}
              className="flex cursor-pointer items-center gap-2 rounded-control border border-line bg-surface px-3 py-2 capitalize hover:border-line-strong has-checked:border-ink"
            >
              <input type="checkbox" name={day} defaultChecked={index < 5} className="size-4.5 accent-shared" />
              {day}
            </label>
          ))}
        </div>
        {problems.monday && <p className="text-missed">{problems.monday}</p>}
      </fieldset>
      <div className="grid grid-cols-2 gap-4">
        <TimeField label="From" name="opens" required defaultValue="09:00" problem={problems.opens} />
        <TimeField label="To" name="closes" required defaultValue="17:00" problem={problems.closes} />
      </div>
      <p className="text-pretty text-soft">
        Promises between the teams run in working hours. Holidays, breaks and hours of one team's own come later, in the
        settings.
      </p>
    </WelcomePart>
  );
}
