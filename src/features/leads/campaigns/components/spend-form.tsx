"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { setSpendAction } from "../actions.ts";
import { monthsOf } from "../rules.ts";
import type { CampaignSpend } from "../schema.ts";

type SpendFormProps = { campaign: CampaignSpend; year: string; currency: string; locale: string };

/** What a campaign cost in each month of a year. A row or a column of a table is pasted into one month and goes on from there. */
export function SpendForm({ campaign, year, currency, locale }: SpendFormProps) {
  const [state, submit, isPending] = useFormAction(setSpendAction);
  const { seen, hasTyped, whileTyping } = useSeen(campaign);
  const refusal = state && "refused" in state ? state : null;
  const known = new Map(seen.months.map(({ month, amount }) => [month, amount.amount]));
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return (
    <form action={submit} {...whileTyping} onPaste={pasteOn} onKeyDown={stepOn} className="grid gap-4">
      <input type="hidden" name="campaignId" value={campaign.id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <input type="hidden" name="currency" value={currency} />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-4">
        {monthsOf(year).map((month, index) => (
          <TextField
            key={month}
            label={monthName.format(new Date(`${month}-01T00:00:00Z`))}
            name={`month.${month}`}
            inputMode="decimal"
            autoComplete="off"
            className="[&_input]:text-right [&_input]:tabular-nums"
            defaultValue={refusal?.typed[`month.${month}`] ?? known.get(month) ?? ""}
            problem={problemAt(index, refusal?.fields)}
          />
        ))}
      </div>
      <p className="text-pretty text-soft">
        Amounts in {currency}. Leave a month empty where nobody knows. Paste a row or a column of a table into a month:
        it goes on from there. The arrows lead from month to month.
      </p>
      <FormFoot label="Save the spend" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}

function problemAt(index: number, fields: Readonly<Record<string, string>> = {}): string | undefined {
  return Object.entries(fields).find(([path]) => path.startsWith(`months.${index}.`))?.[1];
}

/** What was copied out of several cells goes into as many months, from the one on into which it is pasted. */
function pasteOn(event: ClipboardEvent<HTMLFormElement>) {
  const cells = event.clipboardData
    .getData("text")
    .trim()
    .split(/[\t\n]/);
  const { months, here } = placeOf(event);
  if (cells.length < 2 || here === -1) return;
  event.preventDefault();
  for (const [index, input] of months.slice(here, here + cells.length).entries()) {
    input.value = cells[index]?.trim() ?? "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Up and down lead to the month before and after. */
function stepOn(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const { months, here } = placeOf(event);
  const next = here === -1 ? undefined : months[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.select();
}

/** The fields of months, and in which of them something happens; -1 where it is in none. */
function placeOf({ currentTarget, target }: ClipboardEvent<HTMLFormElement> | KeyboardEvent<HTMLFormElement>) {
  const months = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name^="month."]')];
  return { months, here: target instanceof HTMLInputElement ? months.indexOf(target) : -1 };
}
