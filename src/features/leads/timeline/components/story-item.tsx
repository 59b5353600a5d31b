import {
  Building2,
  CalendarClock,
  CircleCheck,
  Handshake,
  Inbox,
  type LucideIcon,
  Mail,
  MessageCircle,
  Phone,
  RotateCcw,
  StickyNote,
  Trophy,
  Undo2,
  UserRound,
  Users,
  XCircle,
} from "lucide-react";
import { Chip } from "#ui/chip.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { Term } from "#ui/glossary/term.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { stageLabel, stageTone } from "../../rules/stages.ts";
import { correctEventAction } from "../actions.ts";
import type { StoryEntry } from "../rules/story.ts";
import type { EventType } from "../schema.ts";

const icons: Readonly<Record<EventType, LucideIcon>> = {
  received: Inbox,
  qualified: Handshake,
  touch: Phone,
  accepted: CircleCheck,
  disqualified: XCircle,
  recycled: RotateCcw,
  opportunity_opened: Building2,
  won: Trophy,
  lost: XCircle,
  churned: XCircle,
  note: StickyNote,
  assigned: UserRound,
  source_touched: Inbox,
  corrected: Undo2,
};
const channels = { call: Phone, email: Mail, meeting: Users, message: MessageCircle };

type StoryItemProps = { entry: StoryEntry; leadId: string; mayTakeBack: boolean; reader: Reader };

/** One entry of a lead's story: what happened, where it took the lead, who says so and when. */
export function StoryItem({ entry, leadId, mayTakeBack, reader }: StoryItemProps) {
  const { event, sentence, words, to, isCorrected } = entry;
  const Icon = event.type === "touch" ? channels[event.data.channel] : icons[event.type];
  return (
    <li className="group grid grid-cols-[auto_1fr] gap-x-3">
      <span className="grid grid-rows-[auto_1fr] justify-items-center">
        <span className="grid size-7 place-items-center rounded-full bg-sunk text-soft">
          <Icon aria-hidden size={14} />
        </span>
        <span aria-hidden className="w-px bg-line group-last:hidden" />
      </span>
      <div className="wrap-anywhere grid min-w-0 gap-0.5 pt-0.5 pb-5 group-last:pb-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={`first-letter:uppercase ${isCorrected ? "text-soft line-through" : "font-semibold"}`}>
            {sentence}
          </span>
          {isCorrected && <Chip>counts no more</Chip>}
          {to && !isCorrected && (
            <Chip tone={stageTone(to)}>
              <Term isPassive>{stageLabel(to)}</Term>
            </Chip>
          )}
        </p>
        {words && <p className="whitespace-pre-line text-pretty">{words}</p>}
        <div className="flex flex-wrap items-center gap-x-3 text-soft text-xs">
          <Source entry={entry} reader={reader} />
          {mayTakeBack && <TakeBack entry={entry} leadId={leadId} />}
        </div>
      </div>
    </li>
  );
}

function Source({ entry: { who, at, event, isToldLate }, reader }: Pick<StoryItemProps, "entry" | "reader">) {
  return (
    <span>
      {who} · {at ? <Time at={at} reader={reader} /> : "date not known"}
      {isToldLate && (
        <>
          {" "}
          · <CalendarClock aria-hidden size={12} className="inline" /> recorded{" "}
          <Time at={event.recordedAt} reader={reader} />
        </>
      )}
    </span>
  );
}

function TakeBack({ entry: { id, sentence }, leadId }: Pick<StoryItemProps, "entry" | "leadId">) {
  return (
    <ConfirmButton
      label="Take back"
      accessibleLabel={`Take back: ${sentence}`}
      look="bare"
      question="Was this a mistake?"
      consequence="It counts no more, as if it had never been. It stays in the timeline, struck through, with who took it back."
      confirmLabel="Take it back"
      action={correctEventAction}
    >
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="eventId" value={id} />
      <TextField label="Why (if you like)" name="reason" maxLength={200} autoComplete="off" />
    </ConfirmButton>
  );
}
