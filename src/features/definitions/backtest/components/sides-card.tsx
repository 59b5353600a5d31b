"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { countedSuccesses } from "../../outcomes/rules/success-words.ts";
import { behindAddress } from "../rules/address.ts";
import { sidesAt } from "../rules/histogram.ts";
import type { Side, SideName } from "../schema.ts";
import { useTried } from "./tried-room.tsx";

type SidesCardProps = {
  /** Of the version that is tried. */
  number: number;
  locale: string;
};

/** Which leads a version judges otherwise than what is in force, and what became of them. */
export function SidesCard({ number: version, locale }: SidesCardProps) {
  const { found, asked, dragged: threshold, isOld } = useTried();
  if ("problem" in found || found.comparedWith === null || found.backtest.population.leads === 0) return null;
  const { both, onlyThis, onlyOther, neither } = sidesAt(found.histogram, threshold);
  const number = (value: number) => formatNumber(value, locale);
  const cell = (name: SideName, side: Side, says: string) => ({
    href: (outcome?: "converted") => behindAddress(asked, { side: name, outcome }, threshold),
    leads: number(side.leads),
    successes: countedSuccesses(side.converted, asked.success, number),
    says,
  });
  const [v2, v3] = [`v${found.comparedWith}`, `v${version}`];
  return (
    <Card title={`Who changes side against ${v2}`}>
      <div aria-busy={isOld} className={`grid gap-3 transition-opacity ${isOld ? "opacity-60" : ""}`}>
        <div className="overflow-hidden rounded-control border border-line">
          <table className="w-full table-fixed border-collapse tabular-nums">
            <caption className="sr-only">
              Leads by what {v3} and {v2} say of them
            </caption>
            <thead>
              <tr className="text-left text-soft text-xs">
                <td className="w-1/4 border-line border-r" />
                <th scope="col" className="border-line border-r px-3 py-2 font-semibold">
                  {v3} says MQL
                </th>
                <th scope="col" className="px-3 py-2 font-semibold">
                  {v3} says no
                </th>
              </tr>
            </thead>
            <tbody>
              <tr className="border-line border-t">
                <Row>{v2} MQL</Row>
                <Cell {...cell("both", both, "MQLs of both")} />
                <Cell {...cell("onlyOther", onlyOther, `MQLs only of ${v2}`)} isLast />
              </tr>
              <tr className="border-line border-t">
                <Row>{v2} no</Row>
                <Cell {...cell("onlyThis", onlyThis, `MQLs only of ${v3}`)} isNew />
                <Cell {...cell("neither", neither, "MQLs of neither")} isLast />
              </tr>
            </tbody>
          </table>
        </div>
        {(onlyThis.leads > 0 || onlyOther.leads > 0) && (
          <p className="text-soft">
            {onlyThis.leads > 0 && (
              <TextLink href={behindAddress(asked, { side: "onlyThis" }, threshold)}>
                See the {number(onlyThis.leads)} that come in
              </TextLink>
            )}
            {onlyThis.leads > 0 && onlyOther.leads > 0 && " · "}
            {onlyOther.leads > 0 && (
              <TextLink href={behindAddress(asked, { side: "onlyOther" }, threshold)}>
                see the {number(onlyOther.leads)} that go
              </TextLink>
            )}
          </p>
        )}
      </div>
    </Card>
  );
}

function Row({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="border-line border-r px-3 py-2.5 text-left align-top font-semibold text-soft text-xs">
      {children}
    </th>
  );
}

type CellProps = {
  href: (outcome?: "converted") => string;
  leads: string;
  successes: string;
  /** Which of the four groups it is. */
  says: string;
  /** Those whom the draft would bring in. */
  isNew?: boolean;
  isLast?: boolean;
};

function Cell({ href, leads, successes, says, isNew = false, isLast = false }: CellProps) {
  return (
    <td className={`px-3 py-2.5 align-top ${isNew ? "bg-shared-ground" : ""} ${isLast ? "" : "border-line border-r"}`}>
      <Link
        href={href()}
        className={`inline-block min-h-6 font-semibold decoration-dotted underline-offset-4 hover:underline ${isNew ? "text-shared" : ""}`}
      >
        {leads}
        <span className="sr-only"> {says}: show the leads</span>
      </Link>
      <Link
        href={href("converted")}
        className="block min-h-6 w-fit text-soft decoration-dotted underline-offset-4 hover:underline"
      >
        {successes}
        <span className="sr-only">, {says}: show them</span>
      </Link>
    </td>
  );
}
