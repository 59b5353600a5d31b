import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Entries } from "#ui/keyboard/entries.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { followUpPolicy } from "../../follow-ups/policy.ts";
import { leadsAddress } from "../../list/rules/address.ts";
import { countedLeads } from "../../rules/counted.ts";
import { dayLists } from "../rules.ts";
import type { DayEntry, MyDay } from "../schema.ts";
import { DayItem } from "./day-item.tsx";

type DayListProps = { day: MyDay; person: Person; reader: Reader };

type Group = {
  readonly title: string;
  readonly entries: readonly DayEntry[];
  readonly count: number;
  readonly href: string;
};

/** What waits for the reader today, by why it waits. */
export function DayList({ day, person, reader }: DayListProps) {
  const lists = dayLists(day.today);
  const groups: Group[] = [
    {
      title: "Handed over, not answered yet",
      entries: day.handoffs,
      count: day.counts.handoffs,
      href: leadsAddress({ ...lists.handoffs, sort: "handedOff" }),
    },
    {
      title: "To speak with again",
      entries: day.followUps,
      count: day.counts.followUps,
      href: leadsAddress(lists.followUps),
    },
    {
      title: "Recycled, and due again",
      entries: day.recycled,
      count: day.counts.recycled,
      href: leadsAddress(lists.recycled),
    },
  ];
  const waiting = groups.filter(({ entries }) => entries.length > 0);
  const mayFollow = isAllowed(person, followUpPolicy.set, undefined);
  if (waiting.length === 0 && !mayFollow) {
    return (
      <EmptyState title="Nothing waits for you today" action={<TextLink href="/leads">All leads</TextLink>}>
        Sales and Marketing find here whom to call or write to. You can follow every lead in the list.
      </EmptyState>
    );
  }
  if (waiting.length === 0) {
    return (
      <EmptyState title="Nothing waits for you today" action={<TextLink href="/leads?owner=me">My leads</TextLink>}>
        Leads that are handed over to you come here at once. Say on a lead’s page when you want to speak with them
        again, and they come on that day.
      </EmptyState>
    );
  }
  return waiting.map(({ title, entries, count, href }) => (
    <Card
      key={title}
      title={title}
      aside={<TextLink href={href}>{count > 100 ? "More than 100 leads" : countedLeads(count)}</TextLink>}
    >
      <Entries aria-label={title} className="divide-y divide-line">
        {entries.map((entry) => (
          <DayItem key={entry.lead.id} entry={entry} today={day.today} mayFollow={mayFollow} reader={reader} />
        ))}
      </Entries>
    </Card>
  ));
}
