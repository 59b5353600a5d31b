"use client";

import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber, formatShare } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { successWords } from "../../outcomes/rules/success-words.ts";
import { behindAddress } from "../rules/address.ts";
import type { Behind } from "../schema.ts";
import { MonthsTable } from "./months-table.tsx";
import { SourcesTable } from "./sources-table.tsx";
import { useTried } from "./tried-room.tsx";

/** How far the draft says of leads what Sales said of them, and which of its rules Sales contradicts most often. */
export function AgreementCard({ locale }: { locale: string }) {
  const { found, asked, threshold, dragged, isOld } = useTried();
  if ("problem" in found || found.backtest.population.leads === 0) return null;
  const { byMonth, byRule, agreement } = found.backtest;
  const { agreed, kappa, mostReturned } = agreement;
  const mostReturnedAt = byRule.findIndex(({ id }) => mostReturned !== null && id === mostReturned.id);
  const { outsidePositives, acceptedNegatives } = found.backtest.confusion.verdict;
  const open = (count: number, behind: Behind) => (
    <TextLink href={behindAddress(asked, behind)}>{formatNumber(count, locale)}</TextLink>
  );
  return (
    <Card title="What Sales said of them">
      <div aria-busy={isOld} className={`grid gap-2 text-pretty transition-opacity ${isOld ? "opacity-60" : ""}`}>
        {agreed.value === null ? (
          <p className="text-soft">
            Not yet known: Sales hasn’t accepted any of these leads, nor given one back as outside the definition.
          </p>
        ) : (
          <>
            <p>
              {dragged === threshold ? "It" : `With ${formatNumber(threshold, locale)} points, as it is written, it`}{" "}
              agrees with Sales on <strong>{formatShare(agreed.value, locale)}</strong> of the{" "}
              {formatNumber(agreed.whole, locale)} leads that Sales accepted or gave back as outside the definition
              {kappa !== null && ` (κ ${formatNumber(kappa, locale, 2)})`}.
            </p>
            <p className="text-soft">
              They differ on {open(outsidePositives, { mql: "yes", verdict: "outside_definition" })} that it would hand
              over and Sales gave back, and on {open(acceptedNegatives, { mql: "no", verdict: "accepted" })} that Sales
              accepted and it would not.
            </p>
            {mostReturned && (
              <p className="text-soft">
                Most often apart: <strong className="wrap-anywhere text-ink">{mostReturned.label}</strong>, of whose
                MQLs Sales gave back{" "}
                {open(mostReturned.returned.part, { mql: "yes", verdict: "outside_definition", part: mostReturnedAt })}{" "}
                of {formatNumber(mostReturned.returned.whole, locale)}.
              </p>
            )}
          </>
        )}
        {found.bySource.length > 1 && (
          <details>
            <summary className="w-fit cursor-pointer py-1 font-semibold">Source by source</summary>
            <SourcesTable sources={found.bySource} locale={locale} />
          </details>
        )}
        {byMonth.length > 1 && (
          <details>
            <summary className="w-fit cursor-pointer py-1 font-semibold">Month by month</summary>
            <MonthsTable months={byMonth} became={successWords[asked.success].became} locale={locale} />
          </details>
        )}
      </div>
    </Card>
  );
}
