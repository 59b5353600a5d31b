import Link from "next/link";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { leadsAddress } from "../../list/rules/address.ts";
import type { LeadSearch } from "../../list/schema.ts";
import { viewPolicy } from "../policy.ts";
import type { LeadView } from "../schema.ts";
import { SaveViewForm, ViewEditor } from "./view-forms.tsx";

type ViewListProps = { views: readonly LeadView[]; search: LeadSearch; person: Person };

type Listed = Pick<LeadView, "id" | "name" | "search">;

/** What every workspace looks at. */
const ready: readonly Listed[] = [
  { id: "all", name: "All leads", search: {} },
  { id: "mine", name: "My leads", search: { owner: "me" } },
  { id: "waiting", name: "Waiting for Sales", search: { stage: ["mql"], sort: "handedOff" } },
  { id: "nobody", name: "Nobody’s", search: { unknown: ["owner"] } },
];

/** The lists that one looks at again, everybody's and one's own, and a way to keep this one. */
export function ViewList({ views, search, person }: ViewListProps) {
  const here = leadsAddress({ ...search, cursor: undefined });
  const current = views.find((view) => leadsAddress(view.search) === here);
  const query = here.split("?")[1] ?? "";
  return (
    <div className="grid gap-2 print:hidden">
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-1.5">
          {[...ready, ...views].map((view: Listed) => (
            <li key={view.id} className="min-w-0">
              <Link
                href={leadsAddress(view.search)}
                aria-current={leadsAddress(view.search) === here ? "page" : undefined}
                className="wrap-anywhere block min-h-8 rounded-control px-3 py-1.5 font-medium text-soft hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:text-ink"
              >
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current && isAllowed(person, viewPolicy.change, current) && <ViewEditor key={current.id} view={current} />}
      {!current && query !== "" && isAllowed(person, viewPolicy.save, undefined) && <SaveViewForm query={query} />}
    </div>
  );
}
