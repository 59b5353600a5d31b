import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { HookDelivery } from "../schema.ts";
import { OutcomeChip } from "./outcome-chip.tsx";

type DeliveryListProps = {
  deliveries: readonly HookDelivery[];
  /** Of the leads that are there. */
  leadNames: ReadonlyMap<string, string>;
  reader: Reader;
};

const mostLeads = 3;

/** The last requests to a webhook, the latest first: when, what became of each, why, and whom it was about. */
export function DeliveryList({ deliveries, leadNames, reader }: DeliveryListProps) {
  if (deliveries.length === 0) {
    return (
      <EmptyState title="Nothing has come yet">
        Each request stays here for a month with what became of it. If the other program says that it has sent one and
        nothing shows here, compare the address.
      </EmptyState>
    );
  }
  const columns: readonly Column<HookDelivery>[] = [
    { header: "When", cell: ({ receivedAt }) => <Time at={receivedAt} reader={reader} /> },
    { header: "Outcome", cell: Outcome },
    { header: "What became of it", cell: ({ message }) => <span className="@max-xl:text-right">{message}</span> },
    { header: "Leads", cell: ({ leadIds }) => <Leads ids={leadIds} names={leadNames} /> },
  ];
  return <Table caption="Last deliveries" columns={columns} rows={deliveries} keyOf={({ id }) => id} />;
}

/** The status that it was answered with is for whoever mends the other program. */
function Outcome({ outcome, status }: HookDelivery) {
  return (
    <span>
      <OutcomeChip outcome={outcome} /> <span className="text-soft">{status}</span>
    </span>
  );
}

function Leads({ ids, names }: { ids: readonly string[]; names: DeliveryListProps["leadNames"] }) {
  const known = ids.filter((id) => names.has(id));
  if (known.length === 0) return <span className="text-soft">{ids.length > 0 ? "not here any longer" : "–"}</span>;
  return (
    <ul className="@max-xl:text-right lg:min-w-32">
      {known.slice(0, mostLeads).map((id) => (
        <li key={id}>
          <TextLink href={`/leads/${id}`}>{names.get(id)}</TextLink>
        </li>
      ))}
      {known.length > mostLeads && <li className="text-soft">and {known.length - mostLeads} more</li>}
    </ul>
  );
}
