import { z } from "zod";
import { pipedrive as vocabulary } from "../../imports/vocabulary/rules/pipedrive.ts";
import { jsonOf, notUnderstood } from "./body.ts";
import { shows, unset } from "./claims.ts";
import { recordTold } from "./pipedrive-told.ts";
import type { Message, Sender } from "./sender.ts";

/** Webhooks of both versions, about people, leads, deals and activities; they show a user name and a password. */
export const pipedrive: Sender = {
  vocabulary,
  claimOf({ headers }, { account, secret }) {
    if (!account || !secret) return unset;
    const words = new TextEncoder().encode(`${account}:${secret}`);
    const expected = `Basic ${btoa(String.fromCharCode(...words))}`;
    return shows(
      headers.authorization,
      expected,
      "Its HTTP user name and password are others than those of this webhook.",
    );
  },
  read(request) {
    const json = jsonOf(request);
    if ("problem" in json) return json;
    const [second, first] = [secondVersion.safeParse(json.value), firstVersion.safeParse(json.value)];
    if (second.success) return { messages: [secondMessage(second.data)] };
    return first.success ? { messages: [firstMessage(first.data)] } : { problem: notUnderstood };
  },
};

const id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);
const values = z.record(z.string(), z.unknown()).nullish();

const secondVersion = z.object({
  data: values,
  meta: z.object({ action: z.string(), entity: z.string(), id }),
});

const firstVersion = z.object({
  current: values,
  meta: z.object({
    action: z.string(),
    object: z.string(),
    id,
    timestamp: z.int(),
    timestamp_micro: z.int().optional(),
  }),
});

function secondMessage({ data, meta: { action, entity, id: key } }: z.output<typeof secondVersion>): Message {
  return { key, ...recordTold(entity, action, data) };
}

/** The first version gives a message no name of its own: it is what happened to a record at a moment. */
function firstMessage({ current, meta }: z.output<typeof firstVersion>): Message {
  const { object, action, timestamp, timestamp_micro = timestamp } = meta;
  return { key: [object, meta.id, action, timestamp_micro].join("/"), ...recordTold(object, action, current) };
}
