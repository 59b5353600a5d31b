import { dayInWords } from "#platform/day.ts";
import { formatNumber, formatShare } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { Table } from "#ui/table.tsx";
import type { PointsFigures, SuggestedWeights } from "../schema.ts";

type Row = PointsFigures & { readonly name: string };

/** What today's points and the suggested ones come to on leads that the model hasn't seen. */
export function EffectCard({ weights: { effect, judgedOn }, locale }: { weights: SuggestedWeights; locale: string }) {
  if (!effect) return null;
  const share = (value: number | null) => (value === null ? "not yet known" : formatShare(value, locale, 1));
  const rows: Row[] = [
    { name: "The draft’s points", ...effect.now },
    { name: "All suggested points", ...effect.suggested },
  ];
  return (
    <Card
      title="On leads it hasn’t seen"
      aside={`${formatNumber(judgedOn.leads, locale)} since ${dayInWords(judgedOn.from)}`}
    >
      <p className="mb-3 text-pretty text-soft">
        Calling {formatNumber(effect.mqls, locale)} of them MQLs either way, as many as the draft does.
      </p>
      <Table
        caption="What both come to"
        columns={[
          { header: "Points", cell: ({ name }: Row) => name },
          { header: "MQLs that converted", align: "end", cell: ({ precision }) => share(precision) },
          { header: "Converted that were MQLs", align: "end", cell: ({ recall }) => share(recall) },
          {
            header: "AUC",
            align: "end",
            cell: ({ auc }) => (auc === null ? "not yet known" : formatNumber(auc, locale, 2)),
          },
        ]}
        rows={rows}
        keyOf={({ name }) => name}
      />
      <p className="mt-3 text-pretty text-soft text-xs">
        AUC says how often one who converted has more points than one who didn’t: 0.5 is chance, 1 is always.
      </p>
    </Card>
  );
}
