import { Table } from "#ui/table.tsx";
import type { SourceAgreement } from "../rules/by-source.ts";
import { ShareCell } from "./share-cell.tsx";

type SourcesTableProps = { sources: readonly SourceAgreement[]; locale: string };

/** Source by source: how often Sales agrees, and how many of the MQLs it gave back as outside the definition. */
export function SourcesTable({ sources, locale }: SourcesTableProps) {
  return (
    <Table
      caption="Source by source"
      columns={[
        { header: "Source", cell: ({ source }: SourceAgreement) => source ?? "Not known" },
        { header: "Agreed", align: "end", cell: ({ agreed }) => <ShareCell share={agreed} locale={locale} /> },
        { header: "Gave back", align: "end", cell: ({ returned }) => <ShareCell share={returned} locale={locale} /> },
      ]}
      rows={sources}
      keyOf={({ source }) => source ?? ""}
    />
  );
}
