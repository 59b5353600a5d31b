import { Card } from "#ui/layout/card.tsx";
import type { Capacity } from "../schema.ts";
import { CapacityLine } from "./capacity-line.tsx";
import { EffortForm } from "./effort-form.tsx";

/** How many new leads Sales can take, and for its head what one costs. */
export function CapacityCard({ capacity, maySet }: { capacity: Capacity; maySet: boolean }) {
  return (
    <Card title="How many leads fit" aside={maySet ? null : "The head of Sales can change this."}>
      <div className="grid gap-4">
        <p className="max-w-prose text-pretty text-soft">
          What a new lead costs, and how much of the week is for new leads: with the working calendar of Sales it says
          how many MQLs a definition may bring. Where leads go round, those who take part are counted, and else all of
          Sales.
        </p>
        <CapacityLine capacity={capacity} />
        {maySet && <EffortForm capacity={capacity} />}
      </div>
    </Card>
  );
}
