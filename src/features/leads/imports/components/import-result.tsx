import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { leadsAddress } from "../../list/rules/address.ts";
import type { Import, RowProblem } from "../schema.ts";
import { CountsGrid } from "./counts-grid.tsx";
import { RevertImport } from "./import-deeds.tsx";
import { ProblemTable } from "./problem-table.tsx";

type ImportResultProps = {
  found: Import;
  /** The first rows that could not land; null for who may not see them. */
  problems: readonly RowProblem[] | null;
  mayRevert: boolean;
  reader: Reader;
};

/** What became of an import: exact counts, what could not land and how to mend it, and the way to take it all back. */
export function ImportResult({ found, problems, mayRevert, reader }: ImportResultProps) {
  const { id, target, counts, state } = found;
  const brought = target === "leads" && state === "done" && counts.created > 0;
  const created = brought ? leadsAddress({ import: id }) : undefined;
  return (
    <>
      <Card title={titles[state] ?? "Done"} aside={rowsInWords(counts.rows, reader.locale)}>
        <div className="grid gap-5">
          {found.problem && <p className="font-medium text-missed">{found.problem}</p>}
          {state === "reverted" && <Reverted found={found} reader={reader} />}
          <CountsGrid counts={counts} locale={reader.locale} created={created} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            {target === "campaigns" || target === "spend" ? (
              <TextLink href="/leads/campaigns?year=all">See the campaigns</TextLink>
            ) : (
              <TextLink href={created ?? "/leads"}>See the leads</TextLink>
            )}
            {mayRevert && state === "done" && <RevertImport importId={found.id} isRunning={false} />}
          </div>
        </div>
      </Card>
      {counts.failed > 0 && (
        <Card title="What could not land">
          <ProblemTable
            importId={found.id}
            failed={counts.failed}
            isThere={state === "done" && counts.failed < counts.rows}
            problems={problems}
            locale={reader.locale}
          />
        </Card>
      )}
    </>
  );
}

function rowsInWords(rows: number, locale: string): string {
  return rows === 1 ? "1 row" : `${formatNumber(rows, locale)} rows`;
}

const titles: Readonly<Partial<Record<Import["state"], string>>> = {
  failed: "This import failed and was taken back",
  reverted: "This import was taken back",
};

function Reverted({ found: { kept, revertedAt }, reader }: { found: Import; reader: Reader }) {
  return (
    <p className="text-pretty text-soft">
      {revertedAt && (
        <>
          On <Time at={revertedAt} reader={reader} />.{" "}
        </>
      )}
      {kept === 0
        ? "Nothing of it is left."
        : `${kept === 1 ? "One lead" : `${formatNumber(kept, reader.locale)} leads`} stayed, as somebody had worked on ${kept === 1 ? "it" : "them"} since.`}{" "}
      Before that, its rows had become:
    </p>
  );
}
