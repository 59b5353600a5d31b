import Link from "next/link";
import { Amount } from "#ui/amount.tsx";
import { Term } from "#ui/glossary/term.tsx";
import { stageLabel } from "../../rules/stages.ts";
import { type Stage, stages } from "../../schema.ts";
import { leadsAddress } from "../rules/address.ts";
import type { LeadSearch } from "../schema.ts";

type StageCountsProps = { counts: Readonly<Record<Stage, number>>; search: LeadSearch; locale: string };

/** How many leads stand at each stage, all of them, as ways to those. */
export function StageCounts({ counts, search, locale }: StageCountsProps) {
  const total = stages.reduce((sum, stage) => sum + counts[stage], 0);
  const kept = { sort: search.sort, columns: search.columns };
  const only = search.stage?.length === 1 ? search.stage[0] : undefined;
  return (
    <nav aria-label="Leads by stage">
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5 xl:grid-cols-10">
        <Count label="All" count={total} href={leadsAddress(kept)} isHere={!search.stage} locale={locale} />
        {stages.map((stage) => (
          <Count
            key={stage}
            label={stageLabel(stage)}
            count={counts[stage]}
            href={leadsAddress({ ...kept, stage: [stage] })}
            isHere={only === stage}
            locale={locale}
          />
        ))}
      </ul>
    </nav>
  );
}

type CountProps = { label: string; count: number; href: string; isHere: boolean; locale: string };

function Count({ label, count, href, isHere, locale }: CountProps) {
  return (
    <li>
      <Link
        href={href}
        aria-current={isHere ? "true" : undefined}
        className="grid rounded-control border border-line bg-surface px-3 py-2 hover:border-line-strong aria-[current]:border-ink xl:px-2"
      >
        <span className="text-soft text-xs xl:tracking-tight">
          <Term isPassive>{label}</Term>
        </span>
        <strong className="text-base">
          <Amount value={count} locale={locale} />
        </strong>
      </Link>
    </li>
  );
}
