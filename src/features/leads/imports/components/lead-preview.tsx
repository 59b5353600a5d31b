import { moneyOf } from "#platform/minor-units.ts";
import { Chip } from "#ui/chip.tsx";
import { formatDay, formatMoney } from "#ui/format.ts";
import { Terms } from "#ui/glossary/term.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { FieldType, LeadField } from "../../fields/schema.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import type { FieldValue } from "../../schema.ts";
import { isUndated } from "../../timeline/rules/steps.ts";
import { happeningInWords } from "../rules/offered-meanings.ts";
import type { Target } from "../schema.ts";

type LeadPreviewProps = {
  draft: LeadDraft;
  target: Target;
  fields: readonly LeadField[];
  currency: string;
  reader: Reader;
};

/** A lead as a row tells of it: who it is, what is known, what happened and when. */
export function LeadPreview({ draft, target, fields, currency, reader }: LeadPreviewProps) {
  const { email, firstName, lastName, company, ...others } = draft.values;
  const name = [firstName, lastName].filter(Boolean).join(" ");
  const who = [name, email, company].filter(Boolean).join(" · ");
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const known = [
    ...Object.values(others),
    draft.campaign,
    ...Object.entries(draft.fields).map(([key, value]) => {
      const { label = key, type = null } = byKey.get(key) ?? {};
      return `${label}: ${valueInWords(value, type, currency, reader.locale)}`;
    }),
  ].filter(Boolean);
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{who || draft.identity?.externalId || "A lead without a name"}</p>
      {known.length > 0 && <p className="text-soft">{known.join(" · ")}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {target === "leads" && (
          <li>
            came in {draft.createdAt ? <Time at={draft.createdAt} reader={reader} /> : "now, as no column says when"}
          </li>
        )}
        {draft.events.map((event) => (
          <li key={`${event.type} ${event.occurredAt.getTime()}`}>
            <Chip tone="shared">
              <Terms isPassive>{happeningInWords(event)}</Terms>
            </Chip>{" "}
            {isUndated(event) ? "on a day nobody knows" : <Time at={event.occurredAt} reader={reader} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function valueInWords(value: FieldValue | null, type: FieldType | null, currency: string, locale: string): string {
  if (value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type === "money" && typeof value === "number") {
    return formatMoney(Number(moneyOf(value, currency).amount), currency, locale);
  }
  if (type === "date" && typeof value === "string") return formatDay(value, locale);
  return String(value);
}
