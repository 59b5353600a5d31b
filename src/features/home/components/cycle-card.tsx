import type { Day as DayOfCycle } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { Term } from "#ui/glossary/term.tsx";
import { Day } from "#ui/time.tsx";
import type { Plan } from "../../workspace/cycles/schema.ts";
import { progressIn } from "../rules/firm.ts";

type CycleCardProps = { cycle: Plan; today: DayOfCycle; locale: string };

/** The sales cycle that both sides are in, and how much of it is left. */
export function CycleCard({ cycle, today, locale }: CycleCardProps) {
  const { days, day, daysLeft, share } = progressIn(cycle, today);
  return (
    <section className="wrap-anywhere rounded-card border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid justify-items-start gap-2">
          <p className="flex flex-wrap items-center gap-2 text-soft">
            <Chip tone="shared">
              <Term>Sales cycle</Term>
            </Chip>{" "}
            shared by both sides
          </p>
          <h2 className="text-2xl">{cycle.name}</h2>
        </div>
        <p className="grid sm:text-right">
          <span className="text-soft text-xs">{daysLeft === 1 ? "Day left" : "Days left"}</span>
          <strong className="text-3xl text-shared tabular-nums leading-tight">{daysLeft}</strong>
          <span className="text-soft">
            day {day} of {days}
          </span>
        </p>
      </div>
      <div aria-hidden className="mt-6 h-2 overflow-hidden rounded-full bg-shared-ground">
        <div className="h-full rounded-full bg-shared" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="mt-2 flex justify-between gap-4 text-soft text-xs">
        <Day on={cycle.startsOn} locale={locale} />
        <Day on={cycle.endsOn} locale={locale} />
      </p>
    </section>
  );
}
