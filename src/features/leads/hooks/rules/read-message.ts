import { eventOfStage, stageOf } from "../../imports/rules/dictionary.ts";
import type { ReadRow } from "../../imports/rules/drafts.ts";
import { planReading, type ReadingContext, readRow } from "../../imports/rules/read-row.ts";
import { recognise } from "../../imports/rules/recognise.ts";
import type { ImportSettings } from "../../imports/schema.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import type { Identity, LeadText } from "../../schema.ts";
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
  if (read.kind === "problems")
    return { kind: "refused", reason: read.reasons.map(({ sentence }) => sentence).join(" ") };
  if (read.kind !== "lead") return { kind: "ignored", reason: "It says nothing of a lead." };
  const { draft } = read;
  if (draft.events.some(({ type, occurredAt }) => type === "touch" && occurredAt > context.now)) {
    return { kind: "ignored", reason: "It hasn't taken place yet." };
  }
  const saysWho = told.kind === "lead" && identifying.some((text) => draft.values[text]);
  return { kind: saysWho ? "lead" : "news", draft, others: told.others ?? [], left: [...left, ...unfit] };
}

const identifying: readonly LeadText[] = ["email", "firstName", "lastName", "company", "phone"];

/** What its words mean; a field is made of none that nothing here is called like. */
function understood({ kind, system, properties }: Told, vocabulary: Sender["vocabulary"], context: MessageContext) {
  const columns = Object.keys(properties);
  const { settings } = recognise(
    { problem: null, encoding: "utf-8", delimiter: ",", columns, sample: [Object.values(properties)] },
    { ...context, target: targets[kind], ...(vocabulary && { speaker: vocabulary }) },
  );
  const left = settings.mapping.flatMap(({ column, type }) => (type === undefined ? [] : [column]));
  const mapping = settings.mapping.filter(({ column }) => !left.includes(column));
  return { settings: { ...settings, mapping, system: system ?? settings.system }, left };
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

function readTold({ kind, properties, changedAt }: Told, settings: ImportSettings, context: MessageContext): ReadRow {
  const step = changedAt && stepTold(settings, properties);
  const dated = step ? { ...settings, mapping: [...settings.mapping, { column: nameless, to: step }] } : settings;
  const told = step ? { ...properties, [nameless]: changedAt.toISOString() } : properties;
  const plan = planReading(targets[kind], dated, Object.keys(told), context);
  return readRow(plan, { line: 1, cells: Object.values(told), flaw: null, isAfterBlank: false });
}

/** No property is called so. */
const nameless = "";

/** The target for the moment of the step to the stage that is told; nothing where none is. */
function stepTold({ mapping }: ImportSettings, properties: Told["properties"]): string | undefined {
  for (const { column, to, values } of mapping) {
    const word = to === "stage" ? properties[column] : undefined;
    const stage = word && stageOf(values?.[word] ?? word);
    if (stage && stage !== "inquiry") return `event:${eventOfStage[stage]}.occurredAt`;
  }
}
