import { formatLongDay } from "#ui/format.ts";

/** The day that a part of the trail is about, with its weekday. */
export function DayHeading({ on, locale }: { on: string; locale: string }) {
  return (
    <h3 className="mb-1 border-line border-b pb-1.5 text-soft text-sm">
      <time dateTime={on}>{formatLongDay(on, locale)}</time>
    </h3>
  );
}
