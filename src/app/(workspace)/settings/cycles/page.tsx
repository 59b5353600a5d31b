import type { Metadata } from "next";
import { CurrentCycle } from "#features/workspace/cycles/components/current-cycle.tsx";
import { AddCycleForm } from "#features/workspace/cycles/components/cycle-form.tsx";
import { CycleList } from "#features/workspace/cycles/components/cycle-list.tsx";
import { QuartersForm } from "#features/workspace/cycles/components/quarters-form.tsx";
import { cyclePolicy } from "#features/workspace/cycles/policy.ts";
import { listCycles } from "#features/workspace/cycles/queries.ts";
import { nextFourQuarters } from "#features/workspace/cycles/rules.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Sales cycles" };

export default async function CyclesPage() {
  const { actor, timeZone, locale } = await requireSession();
  const cycles = await listCycles(actor);
  const today = dayAt(timeZone, new Date());
  const mayChange = isAllowed(actor, cyclePolicy.add, undefined);
  return (
    <Page title="Sales cycles" lead="The periods for which the firm plans.">
      <Card title="Now">
        <CurrentCycle cycles={cycles} today={today} locale={locale} />
      </Card>
      <Card title="All cycles" aside={mayChange || "An admin of the workspace can change them."}>
        <div className="grid gap-5">
          <CycleList cycles={cycles} today={today} locale={locale} mayChange={mayChange} />
          {mayChange && <QuartersForm quarters={nextFourQuarters(cycles, today)} />}
        </div>
      </Card>
      {mayChange && (
        <Card title="Add a cycle of your own">
          <AddCycleForm />
        </Card>
      )}
    </Page>
  );
}
