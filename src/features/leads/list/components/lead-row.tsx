import Link from "next/link";
import { memo } from "react";
import { Chip } from "#ui/chip.tsx";
import { formatDay, formatMoment, formatMoney, formatNumber } from "#ui/format.ts";
import { Term } from "#ui/glossary/term.tsx";
import type { Reader } from "#ui/time.tsx";
import { ReachLink } from "../../follow-ups/components/reach-link.tsx";
import { leadName } from "../../rules/names.ts";
import { stageLabel, stageTone } from "../../rules/stages.ts";
import { type CellReading, type CellValue, cellOf, type ListColumn } from "../rules/columns.ts";
import type { LeadItem } from "../schema.ts";

type LeadRowProps = {
  lead: LeadItem;
  columns: readonly ListColumn[];
  reading: CellReading & Reader;
  isSelected: boolean;
  toggle: ((id: string) => void) | null;
};

/** A lead of the list: a row of a table, on narrow screens an entry with what is known of it below its name. */
export const LeadRow = memo(function LeadRow({ lead, columns, reading, isSelected, toggle }: LeadRowProps) {
  const title = leadName(lead);
  return (
    <tr
      aria-selected={toggle ? isSelected : undefined}
      className="relative grid grid-cols-(--tracks) items-start gap-x-3 px-1 py-2.5 focus-within:bg-sunk hover:bg-sunk aria-selected:bg-shared-ground max-lg:flex max-lg:flex-wrap max-lg:gap-y-0.5 max-lg:has-[input]:pl-8.5"
    >
      <th scope="row" className="flex min-w-0 gap-3 text-left font-semibold max-lg:basis-[calc(100%-8rem)]">
        {toggle && (
          <input
            type="checkbox"
            aria-label={`Select ${title}`}
            checked={isSelected}
            onChange={() => toggle(lead.id)}
            className="size-4.5 shrink-0 cursor-pointer accent-shared max-lg:absolute max-lg:left-1"
          />
        )}
        <span className="wrap-anywhere min-w-0">
          <Link href={`/leads/${lead.id}`} prefetch={false} className="inline-block min-h-6 hover:underline">
            {title}
          </Link>
          {lead.email !== null && lead.email !== title && (
            <span className="block font-normal text-soft text-xs lg:truncate">
              <ReachLink leadId={lead.id} name={title} channel="email" address={lead.email} className={reachable}>
                {lead.email}
              </ReachLink>
            </span>
          )}
        </span>
      </th>
      <td className="min-w-0 max-lg:ml-auto">
        <Chip tone={stageTone(lead.stage)}>
          <Term isPassive>{stageLabel(lead.stage)}</Term>
        </Chip>
      </td>
      {columns.map(({ name, label }) => {
        const words = inWords(cellOf(lead, name, reading), reading);
        return (
          <td
            key={name}
            data-label={label}
            className={`wrap-anywhere min-w-0 max-lg:mr-2 max-lg:before:mr-2 max-lg:before:text-soft max-lg:before:text-xs max-lg:before:content-[attr(data-label)] ${words === null ? "max-lg:hidden" : ""}`}
          >
            {name === "phone" && words !== null ? (
              <ReachLink leadId={lead.id} name={title} channel="call" address={words} className={reachable}>
                {words}
              </ReachLink>
            ) : (
              (words ?? <span className="sr-only">not known</span>)
            )}
          </td>
        );
      })}
    </tr>
  );
});

const reachable = "inline-block min-h-6 content-center hover:underline";

function inWords(value: CellValue, { locale, timeZone, currency }: CellReading & Reader): string | null {
  switch (value?.kind) {
    case "text":
      return value.text;
    case "moment":
      return formatMoment(new Date(value.at), locale, timeZone);
    case "day":
      return formatDay(value.on, locale);
    case "money":
      return formatMoney(value.amount, currency, locale);
    case "number":
      return formatNumber(value.value, locale, 10);
    default:
      return null;
  }
}
