import { Suspense } from "react";
import type { VersionView } from "#features/agreements/versions/schema/version.ts";
import { capacityPolicy } from "#features/leads/capacity/policy.ts";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import type { Reader } from "#ui/time.tsx";
import { definitionIn } from "../../queries/find-definition.ts";
import { findTried } from "../queries/find-tried.ts";
import { clausesIn } from "../rules/clauses-in.ts";
import { spanTitles } from "../rules/span-words.ts";
import type { Asked } from "../rules/tried.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { DoubtfulClauses } from "./doubtful-clauses.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { SidesCard } from "./sides-card.tsx";
import { FiguresSkeleton } from "./skeletons.tsx";
import { TriedRoom } from "./tried-room.tsx";

type VersionTriedProps = {
  version: VersionView;
  person: Person;
  reader: Reader;
};

/** Before a version is signed: what it would have done to the workspace's own leads, and which of its clauses are doubtful. */
export function VersionTried({ version, person, reader: { timeZone, locale } }: VersionTriedProps) {
  const { agreementId, number, content } = version;
  const asked: Asked = { span: "12", success: "won", version: { agreementId, number } };
  const clauses = clausesIn(content);
  return (
    <TriedRoom
      coming={findTried(person, clauses, asked, new Date(), timeZone)}
      asked={asked}
      threshold={definitionIn(content).score.threshold}
      clause={null}
    >
      <Suspense fallback={<FiguresSkeleton title={spanTitles[asked.span]} />}>
        <FiguresCard locale={locale} chooser={null} maySetEffort={isAllowed(person, capacityPolicy.set, undefined)} />
      </Suspense>
      <Suspense>
        <DoubtfulClauses clauses={clauses} />
      </Suspense>
      <Suspense>
        <SidesCard number={number} locale={locale} />
      </Suspense>
      <Suspense>
        <AgreementCard locale={locale} />
      </Suspense>
    </TriedRoom>
  );
}
