import { chance } from "#launch/demo/chance.ts";

/** What the columns of such a file mean. */
export const leadsFileColumns = [
  { column: "Record ID", to: "externalId" },
  { column: "Email", to: "email" },
  { column: "First name", to: "firstName" },
  { column: "Last name", to: "lastName" },
  { column: "Company", to: "company" },
  { column: "Job title", to: "jobTitle" },
  { column: "Phone", to: "phone" },
  { column: "Country", to: "country" },
  { column: "Source", to: "source" },
  { column: "Created", to: "createdAt" },
  { column: "Became MQL", to: "event:qualified.occurredAt" },
  { column: "Deal opened", to: "event:opportunity_opened.occurredAt" },
  { column: "Deal value", to: "event:opportunity_opened.valueMinor" },
  { column: "Industry", to: "field:industry", type: "text" },
  { column: "Employees", to: "field:employees", type: "number" },
  { column: "Plan", to: "field:plan", type: "text" },
] as const;

const dayMs = 86_400_000;
const beginning = Date.UTC(2025, 0, 1);
const sources = [
  "Paid Search",
  "Organic Search",
  "Direct",
  "Referral",
  "Social",
  "Email",
  "Trade show",
  "Partner",
  "Other",
];
const countries = ["Czechia", "Germany", "France", "Spain", "Poland", "Austria", "Italy", "Sweden"];

/** A CSV file of leads who don't exist, the same for the same seed, in pieces of a thousand; of other numbers, other leads. */
export function* leadsFile({
  rows,
  from = 0,
  seed = 1,
}: {
  rows: number;
  from?: number;
  seed?: number;
}): Generator<string> {
  const random = chance(seed);
  const one = (count: number) => Math.floor(random() * count);
  yield `${leadsFileColumns.map(({ column }) => column).join(",")}\n`;
  let piece = "";
  for (let number = from; number < from + rows; number++) {
    piece += row(number, one);
    if ((number + 1) % 1_000 !== 0) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

/** Two in three leads are of a time when they became MQL, one in five has a deal. */
function row(number: number, one: (count: number) => number): string {
  const company = one(5_000);
  const created = beginning + one(500 * dayMs);
  const isQualified = one(3) > 0;
  const qualified = isQualified ? moment(created + one(7 * dayMs)) : "";
  const hasDeal = isQualified && one(10) < 3;
  const deal = hasDeal ? `${moment(created + 7 * dayMs + one(30 * dayMs))},${1_000 + one(90_000)}.50` : ",";
  const person = `person${number}@firm${company}.example,First${one(300)},Last${one(20_000)},"Company ${company}, Ltd"`;
  const work = `Head of ${one(40)},+420 600 ${100_000 + one(900_000)},${countries[one(8)]},${sources[one(9)]}`;
  return `${number},${person},${work},${moment(created)},${qualified},${deal},Industry ${one(20)},${one(900)},Plan ${one(4)}\n`;
}

function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
