"use client";

import type { ReactNode } from "react";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { behindAddress } from "../rules/address.ts";
import { perWeekAt } from "../rules/histogram.ts";
import { spanTitles } from "../rules/span-words.ts";
import { Apart } from "./apart.tsx";
import { CapacityNote } from "./capacity-note.tsx";
import { NothingTried } from "./nothing-tried.tsx";
import { Rates } from "./rates.tsx";
import { TakeThreshold } from "./take-threshold.tsx";
import { ThresholdSlider } from "./threshold-slider.tsx";
import { useTried } from "./tried-room.tsx";

type FiguresCardProps = {
  locale: string;
  /** How to ask otherwise: since when, and for what. */
  chooser: ReactNode;
  /** Whether who reads it may say what a lead costs Sales. */
  maySetEffort: boolean;
};

/** What the draft would have done to the workspace's own leads, at the threshold that is being tried. */
export function FiguresCard({ locale, chooser, maySetEffort }: FiguresCardProps) {
  const { found, asked, dragged, isOld } = useTried();
  const leads = "problem" in found ? null : found.backtest.population.leads;
  return (
    <Card
      title={spanTitles[asked.span]}
      aside={
        leads !== null && (
          <TextLink href={behindAddress(asked, {})}>
            {formatNumber(leads, locale)} {leads === 1 ? "lead" : "leads"}
          </TextLink>
        )
      }
    >
      <div aria-busy={isOld} className={`grid gap-5 transition-opacity ${isOld ? "opacity-60" : ""}`}>
        {"problem" in found && <p className="text-pretty">{found.problem}</p>}
        {!("problem" in found) && leads === 0 && <NothingTried span={asked.span} />}
        {!("problem" in found) && leads !== 0 && (
          <>
            <Rates tried={found} locale={locale} />
            <div className="grid gap-2">
              <ThresholdSlider tried={found} locale={locale} />
              <TakeThreshold locale={locale} />
            </div>
            {/* Below the slider: what comes and goes while it is dragged must not move it. */}
            <CapacityNote
              capacity={found.capacity}
              perWeek={perWeekAt(found.histogram, dragged)}
              maySet={maySetEffort}
            />
            <Apart tried={found} locale={locale} />
          </>
        )}
        {chooser}
      </div>
    </Card>
  );
}
