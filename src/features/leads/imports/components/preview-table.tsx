import type { ReactNode } from "react";
import { moneyOf } from "#platform/minor-units.ts";
import { Chip } from "#ui/chip.tsx";
import { formatMoney, formatMonth } from "#ui/format.ts";
import { Table } from "#ui/table.tsx";
import type { Reader } from "#ui/time.tsx";
import { channelAndDays } from "../../campaigns/rules.ts";
import type { SpendDraft } from "../../campaigns/schema.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { Look } from "../queries/preview-import.ts";
import type { FileRow } from "../rules/chunk.ts";
import type { Target } from "../schema.ts";
import { LeadPreview } from "./lead-preview.tsx";

type PreviewTableProps = {
  target: Target;
  look: Look;
  fields: readonly LeadField[];
  /** ISO 4217. */
  currency: string;
  reader: Reader;
};

/** The first rows of a file as they would land, each with its line, and what keeps those back that can't. */
export function PreviewTable({ look: { rows, doubts, strangers, problem }, ...how }: PreviewTableProps) {
  const broken = rows.filter(({ read }) => read.kind === "problems").length;
  return (
    <div className="grid gap-4">
      {problem && <p className="font-medium text-missed">{problem}</p>}
      {doubts.map((sentence) => (
        <p key={sentence} className="text-pretty rounded-control bg-at-risk-ground px-3 py-2 font-medium text-at-risk">
          {sentence} If that is wrong, change it under “How the file is read”.
        </p>
      ))}
      {strangers.length > 0 && (
        <p className="wrap-anywhere text-pretty text-soft">
          {strangers.length === 1 ? "Nobody here goes by this owner's name" : "Nobody here goes by these owners' names"}
          : {strangers.join(", ")}. Such leads land without an owner; invite them first if they are to have one.
        </p>
      )}
      {broken > 0 && (
        <p className="text-pretty text-soft">
          {broken === 1 ? "One of these rows" : `${broken} of these rows`} can't land as things are. The others will,
          and you get those back as a file to mend.
        </p>
      )}
      <Table
        caption="The first rows as they would land"
        keyOf={({ line }) => String(line)}
        rows={rows}
        columns={[
          { header: "Line", cell: ({ line }) => <span className="font-normal text-soft">{line}</span> },
          { header: "Lands as", cell: (row) => <Landing row={row} {...how} /> },
        ]}
      />
    </div>
  );
}

function Landing({ row: { read }, ...how }: { row: FileRow } & Omit<PreviewTableProps, "look">): ReactNode {
  switch (read.kind) {
    case "lead":
      return <LeadPreview draft={read.draft} {...how} />;
    case "campaign":
      return [read.campaign.name, channelAndDays({ channel: null, startsOn: null, endsOn: null, ...read.campaign })]
        .filter(Boolean)
        .join(" · ");
    case "spend":
      return spendInWords(read.spend, how);
    case "skipped":
      return (
        <>
          <Chip>skipped</Chip> <span className="text-soft">{read.reason}</span>
        </>
      );
    case "problems":
      return (
        <div className="grid justify-items-start gap-1">
          <Chip tone="missed">can't land</Chip>
          {read.reasons.map(({ column, sentence }) => (
            <p key={`${column} ${sentence}`}>
              {column && <strong>{column}: </strong>}
              {sentence}
            </p>
          ))}
        </div>
      );
  }
}

function spendInWords(
  { campaign, month, amountMinor }: SpendDraft,
  { currency, reader }: Omit<PreviewTableProps, "look">,
) {
  const { amount } = moneyOf(amountMinor, currency);
  return `${campaign} · ${formatMonth(month, reader.locale)} · ${formatMoney(Number(amount), currency, reader.locale)}`;
}
