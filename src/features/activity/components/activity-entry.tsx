import { formatClock } from "#ui/format.ts";
import { type Reader, Time } from "#ui/time.tsx";
import { type Change, changes } from "../rules/words.ts";
import type { RecordedFact } from "../schema.ts";

type ActivityEntryProps = { fact: RecordedFact; sentence: string; reader: Reader };

/** One entry of the trail: who did what at what time, and on demand what it was before and after, and where it lies. */
export function ActivityEntry({ fact, sentence, reader }: ActivityEntryProps) {
  const { id, type, actor, recordedAt, payload } = fact;
  return (
    <li className="py-2.5">
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[auto_1fr] gap-x-3 rounded-control sm:grid-cols-[auto_1fr_auto] [&::-webkit-details-marker]:hidden">
          <time dateTime={recordedAt.toISOString()} className="min-w-12 text-soft tabular-nums">
            {formatClock(recordedAt, reader.locale, reader.timeZone)}
          </time>
          <span className="wrap-anywhere">
            <strong>{actor.name}</strong> {sentence}
          </span>
          <span className="col-start-2 text-soft text-xs underline decoration-dotted underline-offset-4 group-open:no-underline sm:col-start-3 sm:py-0.5">
            Details
          </span>
        </summary>
        <dl className="wrap-anywhere mt-2 grid gap-x-4 gap-y-1 rounded-control bg-sunk px-3 py-2.5 text-xs sm:ml-15 sm:grid-cols-[8rem_1fr]">
          {changes(payload).map((change) => (
            <BeforeAfter key={`${change.what} ${change.from} ${change.to}`} change={change} />
          ))}
          <dt className="text-soft">Recorded</dt>
          <dd>
            <Time at={recordedAt} reader={reader} />
          </dd>
          <dt className="text-soft">Entry</dt>
          <dd>
            {id} · {type}
          </dd>
        </dl>
      </details>
    </li>
  );
}

function BeforeAfter({ change: { what, from, to } }: { change: Change }) {
  return (
    <>
      <dt className="text-soft first-letter:uppercase">{what || "Changed"}</dt>
      <dd>
        <del className="text-soft">{from}</del> <span aria-hidden="true">→</span>{" "}
        <ins className="no-underline">{to}</ins>
      </dd>
    </>
  );
}
