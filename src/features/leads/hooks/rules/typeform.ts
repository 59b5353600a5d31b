import { z } from "zod";
import { meaningsOf } from "../../imports/vocabulary/rules/header.ts";
import { own as vocabulary } from "../../imports/vocabulary/rules/own.ts";
import { plainWord } from "../../imports/vocabulary/rules/plain-word.ts";
import { jsonOf, notUnderstood } from "./body.ts";
import { isSignedBy, refused, unset } from "./claims.ts";
import { ignored } from "./ignored.ts";
import { propertiesOf } from "./properties.ts";
import type { Message, Sender } from "./sender.ts";

/** Answers to a form, by the titles of its questions. Somebody who answers twice is known by the address they give. */
export const typeform: Sender = {
  vocabulary,
  claimOf({ headers, body }, { secret }) {
    if (!secret) return unset;
    const [, shown] = /^sha256=(.+)$/.exec(headers["typeform-signature"] ?? "") ?? [];
    if (!shown) return refused("It bears no signature. Add the secret to the webhook over there.");
    const signature = { by: "sha256", as: "base64", key: secret, content: [body], shown } as const;
    return isSignedBy([signature], "Its signature is another one. Check that the secret is the same in both places.");
  },
  read(request) {
    const json = jsonOf(request);
    if ("problem" in json) return json;
    const { data } = response.safeParse(json.value);
    return data ? { messages: [messageOf(data)] } : { problem: notUnderstood };
  },
};

const field = z.object({ id: z.string(), ref: z.string().optional(), title: z.string().optional() });

const answer = z.looseObject({ type: z.string(), field });
type Answer = z.output<typeof answer>;

const response = z.object({
  event_id: z.string().min(1).max(200),
  event_type: z.string(),
  form_response: z
    .object({
      token: z.string().max(200).optional(),
      submitted_at: z.string().optional(),
      hidden: z.record(z.string(), z.unknown()).nullish(),
      calculated: z.object({ score: z.number().optional() }).nullish(),
      definition: z.object({ fields: z.array(field).catch([]) }).nullish(),
      answers: z.array(answer).nullish(),
    })
    .optional(),
});

function messageOf({ event_id: key, event_type: type, form_response: form }: z.output<typeof response>): Message {
  if (type !== "form_response" || !form) return { key, ...ignored("It tells of no answers to a form.") };
  const answers = form.answers ?? [];
  const titles = new Map(form.definition?.fields.map(({ id, title }) => [id, title]));
  const isAnonymous = !answers.some((one) => one.type === "email");
  const hidden = Object.entries(form.hidden ?? {});
  const saysSource = meaningsOf(
    hidden.map(([name]) => name),
    vocabulary,
  ).includes("source");
  const properties = propertiesOf([
    ...answers.flatMap((one) => namesOf(one, titles).map((name) => [name, wordsOf(one)] as const)),
    ...hidden,
    ["submitted at", form.submitted_at],
    ["score", form.calculated?.score],
    ...(saysSource ? [] : [["source", "Typeform"] as const]),
    ...(isAnonymous ? [["external id", form.token] as const] : []),
  ]);
  return { key, kind: "lead", system: "typeform", properties };
}

/** By which names an answer may be meant: its question's; else the one its author gave it, and what it is if that says enough. */
function namesOf(
  { type, field: { id, ref, title } }: Answer,
  titles: ReadonlyMap<string, string | undefined>,
): string[] {
  const question = titles.get(id) ?? title ?? id;
  if (isUnderstood(question)) return [question];
  const kind = kinds.get(type);
  const isOtherName = ref && !drawn.test(ref) && plainWord(ref) !== plainWord(question);
  return [question, ...(isOtherName ? [ref] : []), ...(kind ? [kind] : [])];
}

function isUnderstood(name: string): boolean {
  return meaningsOf([name], vocabulary)[0] !== null;
}

/** A name that nobody gave. */
const drawn = /^[0-9a-f]{8}-/;

const kinds = new Map([
  ["email", "email"],
  ["phone_number", "phone"],
]);

function wordsOf(one: Answer): unknown {
  const value = one[one.type];
  const { data } = chosen.safeParse(value);
  return data ? [...(data.labels ?? [data.label]), data.other] : value;
}

/** One choice, or several. */
const chosen = z.object({
  label: z.string().optional(),
  labels: z.array(z.string()).optional(),
  other: z.string().optional(),
});
