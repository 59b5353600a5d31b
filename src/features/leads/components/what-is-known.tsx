import type { ReactNode } from "react";
import { moneyOf } from "#platform/minor-units.ts";
import { Money } from "#ui/amount.tsx";
import { formatNumber } from "#ui/format.ts";
import { Term } from "#ui/glossary/term.tsx";
import { Day } from "#ui/time.tsx";
import type { LeadField } from "../fields/schema.ts";
import type { LeadItem } from "../list/schema.ts";
import type { FieldValue } from "../schema.ts";

type WhatIsKnownProps = { lead: LeadItem; fields: readonly LeadField[]; currency: string; locale: string };

/** What is known of a lead, the firm's own fields too. What isn't known is left out. */
export function WhatIsKnown({ lead, fields, currency, locale }: WhatIsKnownProps) {
  const { website, company, jobTitle, country, industry } = lead;
  const rows: [string, ReactNode][] = [
    ["Website", website],
    ["Company", company],
    ["Job title", jobTitle],
    ["Country", country],
    ["Industry", industry],
    ["Value", lead.value && <Money amount={Number(lead.value.amount)} currency={currency} locale={locale} />],
    ["Expected to close", lead.expectedClose && <Day on={lead.expectedClose} locale={locale} />],
    ["Reason", lead.reason],
    ["Recycled until", lead.recycledUntil && <Day on={lead.recycledUntil} locale={locale} />],
    ...fields.map((field): [string, ReactNode] => {
      const value = lead.fields[field.key];
      return [field.label, value !== undefined && <Value field={field} value={value} {...{ currency, locale }} />];
    }),
  ];
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return <p className="text-soft">Nothing yet. An import or a colleague can say more.</p>;
  return (
    <dl className="wrap-anywhere grid gap-3 sm:max-lg:grid-cols-2">
      {known.map(([name, value]) => (
        <div key={name} className="grid gap-0.5">
          <dt className="text-soft text-xs">
            <Term>{name}</Term>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type ValueProps = Pick<WhatIsKnownProps, "currency" | "locale"> & { field: LeadField; value: FieldValue };

function Value({ field: { type }, value, currency, locale }: ValueProps) {
  if (type === "date" && typeof value === "string") return <Day on={value} locale={locale} />;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (type === "money") return <Money amount={majorUnits(value, currency)} currency={currency} locale={locale} />;
  return formatNumber(value, locale, 6);
}

function majorUnits(minor: number, currency: string): number {
  return Number(moneyOf(minor, currency).amount);
}
