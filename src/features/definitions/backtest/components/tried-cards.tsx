import { Suspense } from "react";
import { capacityPolicy } from "#features/leads/capacity/policy.ts";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import type { Editor } from "../../queries/find-editor.ts";
import { spanTitles } from "../rules/span-words.ts";
import type { Asked } from "../rules/tried.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { SidesCard } from "./sides-card.tsx";
import { CardSkeleton, FiguresSkeleton } from "./skeletons.tsx";
import { TriedChooser } from "./tried-chooser.tsx";

type TriedCardsProps = {
  editor: Editor;
  asked: Asked;
  person: Person;
  locale: string;
};

/** What the draft would have done to the workspace's own leads: its figures, who changes side, and what Sales said of them. */
export function TriedCards({ editor: { nextNumber, inForce }, asked, person, locale }: TriedCardsProps) {
  return (
    <>
      <Suspense fallback={<FiguresSkeleton title={spanTitles[asked.span]} />}>
        <FiguresCard
          locale={locale}
          chooser={<TriedChooser asked={asked} />}
          maySetEffort={isAllowed(person, capacityPolicy.set, undefined)}
        />
      </Suspense>
      <Suspense fallback={inForce && <CardSkeleton />}>
        <SidesCard number={nextNumber} locale={locale} />
      </Suspense>
      <Suspense>
        <AgreementCard locale={locale} />
      </Suspense>
    </>
  );
}
