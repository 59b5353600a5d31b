import { minutesOf } from "../rules/calendars.ts";
import { hoursInWords, teamInWords, weekdays } from "../rules/changes.ts";
import type { Calendars, CalendarTeam, Hours, Range } from "../schema.ts";

const lanes = [
  { team: null, place: "inset-y-0", colour: "bg-shared-ground" },
  { team: "sales", place: "top-1.5 h-2", colour: "bg-sales" },
  { team: "marketing", place: "bottom-1.5 h-2", colour: "bg-marketing" },
] as const;

/** Who works when in an ordinary week: the workspace's hours as the ground, the two teams' over each other on it. */
export function WeekStrip({ calendars }: { calendars: Calendars }) {
  const axis = axisOf(lanes.map(({ team }) => hoursOfTeam(calendars, team)));
  return (
    <figure className="grid gap-3">
      <Legend calendars={calendars} />
      <div className="grid grid-cols-[2.5rem_1fr] items-center gap-x-2 gap-y-1">
        <Axis {...axis} />
        {weekdays.map((weekday, day) => (
          <Day key={weekday} weekday={weekday} calendars={calendars} day={day} {...axis} />
        ))}
      </div>
    </figure>
  );
}

type AxisHours = { readonly first: number; readonly last: number };

function Day({
  weekday,
  day,
  calendars,
  first,
  last,
}: AxisHours & { weekday: string; day: number; calendars: Calendars }) {
  const rangesOf = (team: CalendarTeam) => hoursOfTeam(calendars, team).week[day] ?? [];
  const words = lanes.map(({ team }) => `${teamInWords(team)} ${hoursInWords(rangesOf(team))}`).join(", ");
  return (
    <>
      <span aria-hidden className="text-soft text-xs">
        {weekday.slice(0, 3)}
      </span>
      <div className="relative h-8 overflow-hidden rounded-control bg-sunk">
        <span className="sr-only">
          {weekday}: {words}.
        </span>
        {lanes.flatMap(({ team, place, colour }) =>
          rangesOf(team).map((range) => (
            <span
              key={`${team} ${range.from}`}
              className={`absolute ${place} ${colour} ${team ? "rounded-full" : ""}`}
              style={placeOf(range, first, last)}
            />
          )),
        )}
      </div>
    </>
  );
}

function Axis({ first, last }: AxisHours) {
  const hours = Array.from({ length: Math.floor((last - first) / 3) + 1 }, (_, index) => first + index * 3);
  return (
    <div aria-hidden className="relative col-start-2 h-4 text-soft text-xs tabular-nums">
      {hours.map((hour) => (
        <span
          key={hour}
          className={`absolute ${hour === last ? "-translate-x-full" : ""}`}
          style={{ left: `${((hour - first) / (last - first)) * 100}%` }}
        >
          {hour}
        </span>
      ))}
    </div>
  );
}

function Legend({ calendars }: { calendars: Calendars }) {
  return (
    <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-soft">
      {lanes.map(({ team, colour }) => (
        <span key={team} className="inline-flex items-center gap-2">
          <span aria-hidden className={`size-3 rounded-full ${colour}`} />
          <span>
            <strong className="font-semibold text-ink first-letter:uppercase">
              {team ? teamInWords(team) : "Workspace"}
            </strong>{" "}
            {team && !calendars[team] ? "as the workspace" : hoursOfTeam(calendars, team).timeZone}
          </span>
        </span>
      ))}
    </figcaption>
  );
}

function hoursOfTeam(calendars: Calendars, team: CalendarTeam): Hours {
  return (team && calendars[team]) ?? calendars.workspace;
}

/** Whole hours around all that is worked, in steps of three, so that the axis can be told in few figures. */
function axisOf(calendars: readonly Hours[]): AxisHours {
  const ranges = calendars.flatMap(({ week }) => week.flat());
  const first = Math.min(6, ...ranges.map(({ from }) => minutesOf(from) / 60));
  const last = Math.max(18, ...ranges.map(({ to }) => minutesOf(to) / 60));
  return { first: Math.floor(first / 3) * 3, last: Math.ceil(last / 3) * 3 };
}

function placeOf({ from, to }: Range, first: number, last: number) {
  const share = (time: string) => ((minutesOf(time) / 60 - first) / (last - first)) * 100;
  return { left: `${share(from)}%`, width: `${share(to) - share(from)}%` };
}
