import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Table } from "#ui/table.tsx";
import { problemInWords } from "../rules/problems.ts";
import type { RowProblem } from "../schema.ts";

type ProblemTableProps = {
  importId: string;
  failed: number;
  /** Whether what could land is there. */
  isThere: boolean;
  problems: readonly RowProblem[] | null;
  locale: string;
};

/** The first rows that could not land, with what is wrong, and all of them as a file that can be mended and brought again. */
export function ProblemTable({ importId, failed, isThere, problems, locale }: ProblemTableProps) {
  if (problems === null) return <p className="text-soft">The heads and admins see these rows, and can mend them.</p>;
  const count = failed === 1 ? "this row" : `these ${formatNumber(failed, locale)} rows`;
  return (
    <div className="grid gap-4">
      <p className="text-pretty text-soft">
        {isThere && "Everything else landed. "}
        <a
          href={`/api/v1/imports/${importId}/errors.csv`}
          download
          className="font-semibold text-ink underline decoration-dotted underline-offset-4"
        >
          Download {count} as CSV
        </a>
        , mend {failed === 1 ? "it" : "them"} there, and <TextLink href="/leads/import">bring the file</TextLink>
        {isThere ? ": what has landed is not made twice." : "."}
      </p>
      <Table
        caption="Rows that could not land"
        keyOf={({ line }) => String(line)}
        rows={problems}
        columns={[
          { header: "Line", cell: ({ line }) => line },
          { header: "What is wrong", cell: (row) => problemInWords(row) },
          {
            header: "The row",
            cell: ({ cells }) => <span className="text-soft">{cells.filter(Boolean).slice(0, 6).join(" · ")}</span>,
          },
        ]}
      />
    </div>
  );
}
