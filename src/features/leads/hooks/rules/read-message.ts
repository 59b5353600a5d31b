import { eventOfStage, stageOf } from "../../imports/rules/dictionary.ts";
import type { ReadRow } from "../../imports/rules/drafts.ts";
import { planReading, type ReadingContext, readRow } from "../../imports/rules/read-row.ts";
import { recognise } from "../../imports/rules/recognise.ts";
import { fieldPrefix, targetFields } from "../../imports/rules/targets.ts";
import type { ImportSettings, RowProblem } from "../../imports/schema.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import type { Identity, LeadText } from "../../schema.ts";
import type { EventDraft } from "../../timeline/schema.ts";
import type { Sender, Told } from "./sender.ts";

/**
 * What a message comes to. A `lead` says who it is, and may come in by that; `news` is of a lead that has to be known already, by
 * the identity or e-mail address of its draft or by one of `others`. `left` names the properties that nothing here is called
 * like, or that can't be what they are meant to be. Ignored and refused: for a reason in a sentence.
 */
export type ReadMessage =
  | {
      readonly kind: "lead" | "news";
      readonly draft: LeadDraft;
      readonly others: readonly Identity[];
      readonly left: readonly string[];
    }
  | { readonly kind: "ignored" | "refused"; readonly reason: string };

/** The workspace in which a message is read; `timeZone` (IANA) is that of moments that don't name theirs. */
export type MessageContext = ReadingContext & { readonly timeZone: string };

/** Reads a message as a row of a file of the same program is read, so that both come to the same lead. */
export function readMessage(
  told: Told,
  { vocabulary }: Pick<Sender, "vocabulary">,
  context: MessageContext,
): ReadMessage {
  const { settings, left } = understood(told, vocabulary, context);
  const { read, unfit } = readFitting(told, settings, context);
  if (read.kind === "problems") return { kind: "refused", reason: inWords(read.reasons) };
  if (read.kind !== "lead") return { kind: "ignored", reason: "It says nothing of a lead." };
  const draft = { ...read.draft, events: read.draft.events.map((event) => toldNow(event, context)) };
  if (draft.events.some(({ type, occurredAt }) => type === "touch" && occurredAt > context.now)) {
    return { kind: "ignored", reason: "It hasn't taken place yet." };
  }
  const saysWho = told.kind === "lead" && identifying.some((text) => draft.values[text]);
  return { kind: saysWho ? "lead" : "news", draft, others: told.others ?? [], left: [...left, ...unfit] };
}

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * A webhook tells of what happens. Whom somebody over there has just made an MQL is handed over by that, and Sales has to look after
 * them; what is older than a day, or of a moment that nobody knows, is history, as in a file.
 */
function toldNow(event: EventDraft, { now }: MessageContext): EventDraft {
  if (event.type !== "qualified" || event.data.dateUnknown) return event;
  const isJustNow = now.getTime() - event.occurredAt.getTime() <= dayMs;
  return isJustNow ? { ...event, data: { ...event.data, by: "person" } } : event;
}

/** Without what was sent: it may be personal, and reasons are kept. */
function inWords(reasons: RowProblem["reasons"]): string {
  return reasons.map(({ column, sentence }) => (column ? `${column} can't be read.` : sentence)).join(" ");
}

const identifying: readonly LeadText[] = ["email", "firstName", "lastName", "company", "phone"];

/** What its words mean; a field is made of none that nothing here is called like. */
function understood(
  told: Told,
  vocabulary: Sender["vocabulary"],
  context: MessageContext,
): { readonly settings: ImportSettings; readonly left: readonly string[] } {
  const { kind, system, properties, currency = context.currency } = told;
  const columns = Object.keys(properties);
  const { settings } = recognise(
    { problem: null, encoding: "utf-8", delimiter: ",", columns, sample: [Object.values(properties)] },
    { ...context, target: targets[kind], ...(vocabulary && { speaker: vocabulary }) },
  );
  const isForeign = currency !== context.currency;
  const left = settings.mapping.flatMap(({ column, to, type }) =>
    type !== undefined || (isForeign && isMoney(to, context)) ? [column] : [],
  );
  const mapping = settings.mapping.filter(({ column }) => !left.includes(column));
  return { settings: { ...settings, decimal, mapping, system: system ?? settings.system }, left };
}

/** Programs write points, whatever people write beside them. */
const decimal = ".";

/** Amounts of another currency are none of the workspace's. */
function isMoney(to: string | null, { fields }: MessageContext): boolean {
  const isField = fields.some(({ key, type }) => type === "money" && to === `${fieldPrefix}${key}`);
  return isField || targetFields("leads").some((field) => field.to === to && field.needs === "money");
}

const targets = { lead: "leads", activity: "activities" } as const;

/** Nobody is there to mend what can't be read: it is left out, and the rest lands. */
function readFitting(told: Told, settings: ImportSettings, context: MessageContext) {
  const read = readTold(told, settings, context);
  const unfit = read.kind === "problems" ? read.reasons.flatMap(({ column }) => column ?? []) : [];
  if (unfit.length === 0) return { read, unfit };
  const mapping = settings.mapping.filter(({ column }) => !unfit.includes(column));
  return { read: readTold(told, { ...settings, mapping }, context), unfit };
}

function readTold(told: Told, settings: ImportSettings, context: MessageContext): ReadRow {
  const { kind, properties } = told;
  const implied = impliedMoment(told, settings, context);
  const mapping = implied ? [...settings.mapping, { column: nameless, to: implied.to }] : settings.mapping;
  const values = implied ? { ...properties, [nameless]: implied.at.toISOString() } : properties;
  const plan = planReading(targets[kind], { ...settings, mapping }, Object.keys(values), context);
  return readRow(plan, { line: 1, cells: Object.values(values), flaw: null, isAfterBlank: false });
}

/** No property is called so. */
const nameless = "";

/**
 * What no property says itself: a stage was entered when the message says that it changed; and an activity that has a name of its
 * own, by which a repeat is noticed, but no time was now.
 */
function impliedMoment({ kind, properties, changedAt }: Told, { mapping }: ImportSettings, { now }: MessageContext) {
  const means = (target: string) => mapping.find(({ to }) => to === target);
  if (kind === "activity") return means("eventId") && !means("occurredAt") ? { to: "occurredAt", at: now } : null;
  const stage = means("stage");
  const word = stage && properties[stage.column];
  const reached = word && stageOf(stage.values?.[word] ?? word);
  return changedAt && reached && reached !== "inquiry"
    ? { to: `event:${eventOfStage[reached]}.occurredAt`, at: changedAt }
    : null;
}
