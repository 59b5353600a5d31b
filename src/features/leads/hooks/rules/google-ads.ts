import { z } from "zod";
import { own as vocabulary } from "../../imports/vocabulary/rules/own.ts";
import { jsonOf, notUnderstood } from "./body.ts";
import { shows, unset } from "./claims.ts";
import { ignored } from "./ignored.ts";
import { propertiesOf } from "./properties.ts";
import type { Message, Sender } from "./sender.ts";

/** A lead form of an ad. Somebody who sends two is known by the address they give. */
export const googleAds: Sender = {
  vocabulary,
  claimOf(request, { secret }) {
    if (!secret) return unset;
    const json = jsonOf(request);
    const { data } = keyed.safeParse("value" in json ? json.value : null);
    return shows(data?.google_key, secret, "Its webhook key is another one. Check that it is the same in both places.");
  },
  read(request) {
    const json = jsonOf(request);
    if ("problem" in json) return json;
    const { data } = lead.safeParse(json.value);
    return data ? { messages: [messageOf(data)] } : { problem: notUnderstood };
  },
};

const keyed = z.object({ google_key: z.string() });

const lead = z.object({
  lead_id: z.string().min(1).max(200),
  is_test: z.boolean().optional(),
  lead_submit_time: z.string().optional(),
  user_column_data: z.array(
    z.object({
      column_id: z.string().optional(),
      column_name: z.string().optional(),
      string_value: z.string().optional(),
    }),
  ),
});

function messageOf({
  lead_id: key,
  is_test,
  lead_submit_time,
  user_column_data: columns,
}: z.output<typeof lead>): Message {
  if (is_test) return { key, ...ignored("It is test data: the webhook works.") };
  const isAnonymous = !columns.some(({ column_id }) => column_id === "EMAIL" || column_id === "WORK_EMAIL");
  const answers = columns.map(({ column_id, column_name, string_value }) => {
    const name = column_id && standard.test(column_id) ? column_id : (column_name ?? column_id ?? "");
    return [name, string_value] as const;
  });
  const properties = propertiesOf([
    ...answers,
    ["submitted at", lead_submit_time],
    ["source", "Google Ads"],
    ...(isAnonymous ? [["external id", key] as const] : []),
  ]);
  return { key, kind: "lead", system: "google-ads", properties };
}

/** What Google asks for itself is named by what it is, in whatever language it was asked. */
const standard =
  /^(FULL_NAME|FIRST_NAME|LAST_NAME|EMAIL|WORK_EMAIL|PHONE_NUMBER|WORK_PHONE|COMPANY_NAME|JOB_TITLE|COUNTRY)$/;
