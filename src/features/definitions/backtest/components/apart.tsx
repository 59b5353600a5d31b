"use client";

import type { ReactNode } from "react";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatDay, formatNumber, formatShare } from "#ui/format.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import { behindAddress, openAddress } from "../rules/address.ts";
import { intervalInWords } from "../rules/figure-words.ts";
import { ruledOutAt } from "../rules/threshold-scale.ts";
import type { Asked, Tried } from "../rules/tried.ts";
import type { Behind } from "../schema.ts";
import { useTried } from "./tried-room.tsx";

type ApartProps = { tried: Tried; locale: string };

/** What stands apart from the figures: the newer leads by themselves, those whose outcome isn't known yet, and what is doubtful. */
export function Apart({ tried, locale }: ApartProps) {
  const { backtest, histogram, openInquiries } = tried;
  const { unknown, population, holdout, cautions } = backtest;
  const { asked, threshold, dragged } = useTried();
  const leads = (count: number, behind: Behind, words: string) => (
    <Leads count={count} href={behindAddress(asked, behind, dragged)} words={words} locale={locale} />
  );
  const ruledOut = ruledOutAt(histogram, dragged);
  const isApart = unknown.unworked + unknown.immature > 0;
  return (
    <div className="grid gap-3">
      {cautions.length > 0 && (
        <ul className="grid gap-1 rounded-control bg-at-risk-ground px-3 py-2.5 text-at-risk">
          {cautions.map((caution) => (
            <li key={caution} className="text-pretty">
              {caution}
            </li>
          ))}
        </ul>
      )}
      <ul className="grid gap-1 text-pretty text-soft tabular-nums">
        {holdout && dragged === threshold && <Newer holdout={holdout} asked={asked} locale={locale} />}
        {isApart && (
          <li>
            Counted apart, as nobody knows yet what becomes of them:{" "}
            {leads(unknown.unworked, { outcome: "unworked" }, "nobody worked on")}
            {unknown.unworked > 0 && unknown.immature > 0 && ", "}
            {leads(unknown.immature, { outcome: "immature" }, `younger than ${population.maturity.days} days`)}.
          </li>
        )}
        {ruledOut > 0 && (
          <li>
            {leads(ruledOut, { mql: "no", from: dragged }, "have the points, but something else keeps them out")}.
          </li>
        )}
        {openInquiries > 0 && dragged === threshold && (
          <li>
            <Leads
              count={openInquiries}
              href={openAddress(asked)}
              words={openInquiries === 1 ? "open inquiry fulfils it now" : "open inquiries fulfil it now"}
              locale={locale}
            />
            .
          </li>
        )}
      </ul>
    </div>
  );
}

type LeadsProps = { count: number; href: string; words: string; locale: string };

/** "612 nobody worked on", the number opening the leads. */
function Leads({ count, href, words, locale }: LeadsProps): ReactNode {
  if (count === 0) return null;
  return (
    <>
      <TextLink href={href}>{formatNumber(count, locale)}</TextLink> {words}
    </>
  );
}

type NewerProps = { holdout: NonNullable<Tried["backtest"]["holdout"]>; asked: Asked; locale: string };

/** Whether what is so of the older leads is so of the newer ones. */
function Newer({ holdout: { from, newer, older }, asked, locale }: NewerProps) {
  const [before, after] = [older, newer].map((each) => shareOf(each.convertedPositives, each.positives));
  if (before?.value == null || after?.value == null) return null;
  const share = (value: number, isNewer: "yes" | "no") => (
    <TextLink href={behindAddress(asked, { mql: "yes", outcome: "known", newer: isNewer })}>
      {formatShare(value, locale)}
    </TextLink>
  );
  return (
    <li>
      On the newer third, since {formatDay(from, locale)}: {share(after.value, "yes")} (
      {intervalInWords(after, (value) => formatNumber(value, locale))}); before it {share(before.value, "no")}.
    </li>
  );
}
