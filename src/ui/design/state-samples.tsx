import { Amount, Money, Share } from "../amount.tsx";
import { Avatar } from "../avatar.tsx";
import { Chip } from "../chip.tsx";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Entries } from "../keyboard/entries.tsx";
import { Key } from "../keyboard/key.tsx";
import { Skeleton } from "../skeleton.tsx";
import { Table } from "../table.tsx";
import { Day, type Reader, Time } from "../time.tsx";

const people = [
  { name: "Sofia Kral", side: "sales", share: 0.91, spent: 1840 },
  { name: "Marek Havel", side: "marketing", share: 0.66, spent: 2100.5 },
  { name: "Elena Novak", side: null, share: 0.885, spent: 0 },
] as const;

/** How things stand: in a word, in a sentence, in a table; and how it looks while nothing is known or everything is on its way. */
export function StateSamples({ reader }: { reader: Reader }) {
  const { locale } = reader;
  return (
    <>
      <p className="flex flex-wrap gap-2">
        <Chip tone="sales">✓ Sales agrees</Chip>
        <Chip tone="marketing">✓ Marketing agrees</Chip>
        <Chip tone="shared">Joint goal</Chip>
        <Chip tone="at-risk">6 days left</Chip>
        <Chip tone="missed">✕ missed</Chip>
        <Chip tone="met">✓ met</Chip>
        <Chip>Draft of version 3</Chip>
        <Key>Ctrl K</Key>
      </p>
      <Notice tone="met">Saved.</Notice>
      <Notice tone="missed">Somebody changed this in the meantime. Look at the new state and try again.</Notice>
      <Table
        caption="People of the sample"
        columns={[
          {
            header: "Name",
            cell: ({ name, side }) => (
              <span className="flex items-center gap-2">
                <Avatar name={name} side={side} size="small" /> {name}
              </span>
            ),
          },
          { header: "Kept", cell: ({ share }) => <Share share={share} locale={locale} digits={1} />, align: "end" },
          {
            header: "Spent",
            cell: ({ spent }) => <Money amount={spent} currency="EUR" locale={locale} />,
            align: "end",
          },
        ]}
        rows={people}
        keyOf={({ name }) => name}
      />
      <p className="text-soft">
        <Time at={new Date("2026-11-22T13:05:00Z")} reader={reader} /> · in force from{" "}
        <Day on="2026-12-01" locale={locale} /> · <Amount value={6214} locale={locale} /> leads
      </p>
      <Entries className="divide-y divide-line border-line border-y">
        {people.map(({ name }) => (
          <li key={name} className="px-1 py-2">
            {name}
          </li>
        ))}
      </Entries>
      <EmptyState title="No invitations are open" action={<Button>Invite somebody</Button>}>
        Whoever you invite appears here until they have joined.
      </EmptyState>
      <div className="grid gap-2">
        <Skeleton className="h-6 w-40" />
        <Skeleton />
        <Skeleton className="h-4 w-2/3" />
      </div>
    </>
  );
}
