import { z } from "zod";
import type { Identity } from "../../schema.ts";

const word = z.union([z.string(), z.number()]).transform(String);
const text = word.nullish().catch(null);

/** Another record, by its id; the first version may tell more of it. */
const reference = z
  .union([word, z.object({ value: text }).transform(({ value }) => value)])
  .nullish()
  .catch(null);

/** Addresses or numbers, of which one is the primary one; the first of them if none is. */
const primary = z
  .union([word, z.array(z.object({ value: text, primary: z.boolean().catch(false) })).transform(firstOf)])
  .nullish()
  .catch(null);

/** Moments of the first version are written without the zone, which is UTC. */
const moment = text.transform((told) => told?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(:\d\d)?)$/, "$1T$2Z"));

/** A lead's value is an amount with its currency, a deal's the amount alone. */
const value = z.union([
  z.object({ amount: text, currency: text }),
  text.transform((amount) => ({ amount, currency: null })),
]);

/** What is read of people, leads, deals and activities; of what is otherwise than it should be, nothing. */
export const pipedriveRecord = z.object({
  id: text,
  person_id: reference,
  lead_id: reference,
  deal_id: reference,
  participants: z.array(z.object({ person_id: reference, primary: z.boolean().catch(false) })).catch([]),
  name: text,
  first_name: text,
  last_name: text,
  email: primary,
  emails: primary,
  phone: primary,
  phones: primary,
  job_title: text,
  org_name: text,
  title: text,
  value,
  currency: text,
  source_name: text,
  status: text,
  expected_close_date: text,
  lost_reason: text,
  add_time: moment,
  won_time: moment,
  lost_time: moment,
  type: text,
  subject: text,
  done: z.union([z.boolean(), z.literal(1).transform(() => true)]).catch(false),
  due_date: text,
  due_time: text,
  marked_as_done_time: moment,
});
export type PipedriveRecord = z.output<typeof pipedriveRecord>;

/** Each kind of record counts its ids by itself. */
export const systems = { person: "pipedrive-person", lead: "pipedrive", deal: "pipedrive-deal" } as const;

/** The records that one names, by which its lead may be known: its person first. */
export function namedBy({ person_id, participants, lead_id, deal_id }: PipedriveRecord): Identity[] {
  const participant = participants.find(({ primary }) => primary) ?? participants[0];
  const named = [
    [systems.person, person_id ?? participant?.person_id],
    [systems.lead, lead_id],
    [systems.deal, deal_id],
  ] as const;
  return named.flatMap(([system, externalId]) => (externalId ? [{ system, externalId }] : []));
}

function firstOf(values: readonly { value?: string | null | undefined; primary: boolean }[]) {
  return (values.find(({ primary }) => primary) ?? values[0])?.value;
}
