import { Mail, Phone } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Day } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { Day as DayOf, type Reader, Time } from "#ui/time.tsx";
import { CloseButtons } from "../../follow-ups/components/close-buttons.tsx";
import { DayChoices } from "../../follow-ups/components/day-choices.tsx";
import { ReachLink } from "../../follow-ups/components/reach-link.tsx";
import { fromToday } from "../../follow-ups/rules/words.ts";
import { leadName, leadPosition } from "../../rules/names.ts";
import type { DayEntry } from "../schema.ts";

type DayItemProps = { entry: DayEntry; today: Day; mayFollow: boolean; reader: Reader };

/** A lead of the day: who it is, why it waits, and to call or write with one tap. */
export function DayItem({ entry: { lead, followUp }, today, mayFollow, reader }: DayItemProps) {
  const name = leadName(lead);
  const reach = { leadId: lead.id, name, className: button };
  return (
    <li className="wrap-anywhere grid gap-2.5 py-4 first:pt-0 last:pb-0">
      <div className="grid gap-0.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <Link href={`/leads/${lead.id}`} className="inline-block min-h-6 min-w-0 font-semibold hover:underline">
            {name}
          </Link>
          <Why entry={{ lead, followUp }} today={today} reader={reader} />
        </div>
        <p className="text-soft">{leadPosition(lead)}</p>
        {followUp?.note && <p>{followUp.note}</p>}
      </div>
      <p className="flex flex-wrap gap-2">
        {lead.phone && (
          <ReachLink {...reach} channel="call" address={lead.phone}>
            <Phone aria-hidden size={16} className="shrink-0" /> <span className="sr-only">Call {name}:</span>
            {lead.phone}
          </ReachLink>
        )}
        {lead.email && (
          <ReachLink {...reach} channel="email" address={lead.email}>
            <Mail aria-hidden size={16} className="shrink-0" /> Write<span className="sr-only"> to {name}</span>
          </ReachLink>
        )}
      </p>
      {mayFollow && (
        <details>
          <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
            {followUp ? "Done, or another day" : "Speak again on another day"}
            <span className="sr-only">: {name}</span>
          </summary>
          <div className="grid gap-3 pt-2">
            {followUp && <CloseButtons leadId={lead.id} />}
            <DayChoices leadId={lead.id} note={followUp?.note ?? ""} locale={reader.locale} />
          </div>
        </details>
      )}
    </li>
  );
}

/** Since when it waits, or for when it was meant. */
function Why({
  entry: { lead, followUp },
  today,
  reader,
}: Pick<DayItemProps, "entry" | "today" | "reader">): ReactNode {
  if (followUp)
    return <Chip tone={followUp.dueOn < today ? "at-risk" : "plain"}>{fromToday(followUp.dueOn, today)}</Chip>;
  if (lead.recycledUntil !== null) {
    return (
      <span className="text-soft text-xs">
        until <DayOf on={lead.recycledUntil} locale={reader.locale} />
      </span>
    );
  }
  return (
    lead.handedOffAt && (
      <span className="text-soft text-xs">
        since <Time at={lead.handedOffAt} reader={reader} />
      </span>
    )
  );
}

const button =
  "inline-flex min-h-11 min-w-0 flex-auto items-center justify-center gap-2 rounded-control border border-line bg-surface px-3.5 py-1.5 font-semibold hover:border-line-strong";
