"use client";

import Link from "next/link";
import { IntervalBar } from "#ui/charts/interval-bar.tsx";
import { formatNumber } from "#ui/format.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import { behindAddress } from "../rules/address.ts";
import { useTried } from "./tried-room.tsx";

/** What became of those for whom a clause held: the share that converted, between what it lies, and of how many. */
export function PartHistory({ clauseId, locale }: { clauseId: string; locale: string }) {
  const { found, asked, isOld } = useTried();
  if ("problem" in found) return null;
  const { backtest, partOfClause } = found;
  const place = partOfClause[clauseId];
  const part = place === undefined ? undefined : backtest.byRule[place];
  if (!part || backtest.population.leads === 0) return null;
  const { converted } = part;
  const widest = Math.max(...backtest.byRule.map((each) => each.converted.interval?.[1] ?? 0));
  return (
    <div className={`grid transition-opacity ${isOld ? "opacity-60" : ""}`}>
      <span className="sr-only">{successWords[asked.success].became}: </span>
      <IntervalBar
        value={converted.value}
        interval={converted.interval}
        most={widest || 1}
        base={backtest.leads === 0 ? null : backtest.converted / backtest.leads}
        locale={locale}
      />
      <Link
        href={behindAddress(asked, { part: place, outcome: "known" })}
        className="justify-self-end text-soft text-xs tabular-nums underline decoration-transparent decoration-dotted underline-offset-4 hover:text-ink hover:decoration-ink"
      >
        of {formatNumber(converted.whole, locale)}
        <span className="sr-only"> leads for whom it held and of whom it is known</span>
      </Link>
    </div>
  );
}
