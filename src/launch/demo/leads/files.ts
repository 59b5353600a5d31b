import type { ImportOptionsInput } from "#features/leads/imports/schema.ts";
import type { EventType } from "#features/leads/timeline/schema.ts";
import { demoPeople } from "#features/workspace/demo/rules.ts";
import { csvLine } from "#platform/csv/line.ts";
import { type Day, monthsLater } from "#platform/day.ts";
import { runs, runsOn } from "./market.ts";
import type { Story } from "./story.ts";
import { isIn, type Span } from "./time.ts";

/** A file as the firm's other program exports it, with what its columns mean. */
export type DemoFile = {
  readonly name: string;
  readonly text: string;
  readonly options: ImportOptionsInput;
};

type Column<Row> = readonly [header: string, to: string, cell: (row: Row) => string | null | undefined];

/** Everybody who came in, got further or was heard in a span, with the date of each step, of several the last. */
export function contactsFile(stories: readonly Story[], span: Span): DemoFile {
  const rows = stories.filter(
    ({ createdAt, events, heard }) =>
      isIn(span, createdAt) ||
      (heard !== null && isIn(span, heard.at)) ||
      events.some((event) => isStep(event) && isIn(span, event.occurredAt)),
  );
  const happened = ({ events }: Story, type: EventType) =>
    events.findLast((event) => event.type === type && event.occurredAt <= span.until);
  const when = (type: EventType): Column<Story> => [
    headers[type] ?? type,
    `event:${type}.occurredAt`,
    (story) => happened(story, type)?.occurredAt.toISOString(),
  ];
  const says = (type: EventType, name: string, header: string): Column<Story> => [
    header,
    `event:${type}.${name}`,
    (story) => {
      const said = Object.entries(happened(story, type)?.data ?? {}).find(([key]) => key === name)?.[1];
      return typeof said === "number" ? (said / 100).toFixed(2) : text(said);
    },
  ];
  // Since then each single touch is known.
  const before = { from: span.from, until: activitiesSince(span).from };
  const firstTouch = (channel: "call" | "email" | "meeting", header: string): Column<Story> => [
    header,
    `touch:${channel}.occurredAt`,
    ({ events }) => {
      const first = events.find((event) => isTouch(event) && event.data.channel === channel && !event.data.automatic);
      return first && isIn(before, first.occurredAt) ? first.occurredAt.toISOString() : null;
    },
  ];
  const columns: Column<Story>[] = [
    ["Record ID", "externalId", ({ identity }) => identity?.externalId],
    ["First name", "firstName", ({ values }) => values.firstName],
    ["Last name", "lastName", ({ values }) => values.lastName],
    ["E-mail", "email", ({ values }) => values.email],
    ["Company", "company", ({ values }) => values.company],
    ["Job title", "jobTitle", ({ values }) => values.jobTitle],
    ["Phone", "phone", ({ values }) => values.phone],
    ["Website", "website", ({ values }) => values.website],
    ["Country", "country", ({ values }) => values.country],
    ["Industry", "industry", ({ values }) => values.industry],
    ["Original source", "source", ({ values }) => values.source],
    ["Campaign", "campaign", ({ campaign }) => campaign],
    ["Owner", "owner", ({ owner }) => owner && demoPeople[owner].name],
    ["Company size", "field:company_size", ({ fields }) => text(fields.company_size)],
    ["Product interest", "field:product_interest", ({ fields }) => text(fields.product_interest)],
    ["Budget confirmed", "field:budget_confirmed", ({ fields }) => text(fields.budget_confirmed)],
    [
      "Project start",
      "field:project_start",
      ({ heard }) => (heard && heard.at <= span.until ? heard.projectStart : null),
    ],
    ["Create date", "createdAt", ({ createdAt }) => createdAt.toISOString()],
    when("qualified"),
    firstTouch("call", "First call"),
    firstTouch("email", "First e-mail"),
    firstTouch("meeting", "First meeting"),
    when("accepted"),
    when("opportunity_opened"),
    says("opportunity_opened", "valueMinor", "Deal amount"),
    says("opportunity_opened", "expectedClose", "Expected close"),
    when("won"),
    says("won", "valueMinor", "Amount won"),
    says("won", "grossProfitMinor", "Gross profit"),
    when("lost"),
    says("lost", "reason", "Closed lost reason"),
    when("disqualified"),
    says("disqualified", "reason", "Disqualified because"),
    when("recycled"),
    says("recycled", "reason", "Recycled because"),
    says("recycled", "until", "Recycled until"),
    when("churned"),
    says("churned", "reason", "Churned because"),
  ];
  return file("contacts", { target: "leads", system: "hubspot", mode: "both", matchBy: "externalId" }, columns, rows);
}

/** Every call, mail and meeting of a span, as far back as the other program keeps them. */
export function activitiesFile(stories: readonly Story[], whole: Span): DemoFile {
  const span = activitiesSince(whole);
  const rows = stories.flatMap(({ identity, events }) =>
    events.flatMap((event) =>
      isTouch(event) && isIn(span, event.occurredAt) ? [{ id: identity?.externalId, event }] : [],
    ),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    ["Record ID", "", ({ id }) => id],
    ["Activity date", "occurredAt", ({ event }) => event.occurredAt.toISOString()],
    ["Activity type", "channel", ({ event }) => event.data.channel],
    ["Direction", "direction", ({ event }) => event.data.direction],
    ["Automated", "automatic", ({ event }) => text(event.data.automatic)],
    ["Answered", "answered", ({ event }) => text(event.data.answered)],
    ["Subject", "subject", ({ event }) => event.data.subject],
  ];
  const join = { column: "Record ID", by: "externalId" } as const;
  return file("activities", { target: "activities", system: "hubspot", join }, columns, rows);
}

/** Who came once more in a span, and by which way. */
export function responsesFile(stories: readonly Story[], span: Span): DemoFile {
  const rows = stories.flatMap(({ identity, again }) =>
    again && isIn(span, again.at) ? [{ id: identity?.externalId, ...again }] : [],
  );
  const columns: Column<(typeof rows)[number]>[] = [
    ["Record ID", "externalId", ({ id }) => id],
    ["Response source", "source", ({ source }) => source],
    ["Response date", "createdAt", ({ at }) => at.toISOString()],
  ];
  return file(
    "responses",
    { target: "leads", system: "hubspot", mode: "update", matchBy: "externalId" },
    columns,
    rows,
  );
}

/** What Marketing runs. */
export function campaignsFile(): DemoFile {
  return file(
    "campaigns",
    { target: "campaigns" },
    [
      ["Campaign", "name", ({ name }) => name],
      ["Channel", "channel", ({ channel }) => channel],
    ],
    runs,
  );
}

/** What each run cost in each month from one day's to another's, in euros. */
export function spendFile(first: Day, last: Day): DemoFile {
  const months = Array.from({ length: 20 }, (_, count) => monthsLater(first, count)).filter((month) => month <= last);
  const rows = months.flatMap((month, index) =>
    [...new Set(runs.map(({ source }) => source))]
      .flatMap((source) => runsOn(source, month))
      .map(({ name, monthlyEuros }) => ({ name, month, euros: monthlyEuros * (0.9 + ((index * 7) % 5) * 0.05) })),
  );
  return file(
    "spend",
    { target: "spend" },
    [
      ["Campaign", "campaign", ({ name }) => name],
      ["Month", "month", ({ month }) => month],
      ["Amount spent", "amount", ({ euros }) => euros.toFixed(2)],
    ],
    rows,
  );
}

function file<Row>(
  name: string,
  options: ImportOptionsInput,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DemoFile {
  const lines = rows.map((row) => csvLine(columns.map(([, , cell]) => cell(row) ?? "")));
  return {
    name: `hubspot-${name}.csv`,
    text: csvLine(columns.map(([header]) => header)) + lines.join(""),
    options: {
      decimal: ".",
      dateOrder: "ymd",
      mapping: columns.map(([column, to]) => ({ column, to: to || null })),
      ...options,
    },
  };
}

const headers: Readonly<Partial<Record<EventType, string>>> = {
  qualified: "Became an MQL",
  accepted: "Accepted by Sales",
  opportunity_opened: "Deal created",
  won: "Closed won",
  lost: "Closed lost",
  disqualified: "Disqualified",
  recycled: "Back to Marketing",
  churned: "Churned",
};

/** Three months. */
function activitiesSince({ from, until }: Span): Span {
  return { from: new Date(Math.max(from.getTime(), until.getTime() - 90 * 86_400_000)), until };
}

function isTouch(event: Story["events"][number]) {
  return event.type === "touch";
}

function isStep({ type }: Story["events"][number]): boolean {
  return Object.hasOwn(headers, type);
}

function text(value: string | number | boolean | null | undefined): string | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === undefined || value === null ? null : String(value);
}
