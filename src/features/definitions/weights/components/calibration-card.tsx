import { dayInWords } from "#platform/day.ts";
import { ChartFrame } from "#ui/charts/chart-frame.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { SuggestedWeights } from "../schema.ts";
import { CalibrationPlot } from "./calibration-plot.tsx";

/** What the model expected of newer leads against what came. */
export function CalibrationCard({ weights, locale }: { weights: SuggestedWeights; locale: string }) {
  const { calibration, judgedOn } = weights;
  const rows = calibration.map(({ expected, observed: { value, interval } }, at) => {
    return [String(at + 1), expected, value, interval?.[0] ?? null, interval?.[1] ?? null] as const;
  });
  return (
    <Card title="How far it is to be trusted">
      <ChartFrame
        title="Expected and come"
        unit="share that converted"
        isShare
        source={`Leads since ${dayInWords(judgedOn.from)}, in groups of whom it expected about the same`}
        n={judgedOn.leads}
        notYetKnown={judgedOn.leads === 0 ? "Of no newer lead it is known yet what became of it." : undefined}
        headers={["Group", "Expected", "Came", "At least", "At most"]}
        rows={rows}
        locale={locale}
      >
        <CalibrationPlot bins={calibration} locale={locale} />
      </ChartFrame>
    </Card>
  );
}
