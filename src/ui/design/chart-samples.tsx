import { Histogram } from "../charts/histogram.tsx";
import { LineChart } from "../charts/line-chart.tsx";
import { SideBars } from "../charts/side-bars.tsx";

const weeks = [
  { label: "1 Oct", actual: 0 },
  { label: "12 Oct", actual: 14 },
  { label: "23 Oct", actual: 33 },
  { label: "3 Nov", actual: 51 },
  { label: "14 Nov", actual: 74, forecast: 74, low: 74, high: 74 },
  { label: "25 Nov", actual: null, forecast: 88, low: 82, high: 95 },
  { label: "6 Dec", actual: null, forecast: 98, low: 87, high: 110 },
  { label: "17 Dec", actual: null, forecast: 108, low: 91, high: 125 },
  { label: "31 Dec", actual: null, forecast: 120, low: 95, high: 140 },
];

const months = [
  { label: "Aug", sales: 0.87, marketing: 0.71 },
  { label: "Sep", sales: 0.9, marketing: 0.64 },
  { label: "Oct", sales: 0.89, marketing: 0.78 },
  { label: "Nov", sales: null, marketing: 0.66 },
];

const points = [
  { label: "0", all: 900, part: 2 },
  { label: "20", all: 640, part: 22 },
  { label: "40", all: 420, part: 96 },
  { label: "60", all: 180, part: 88 },
  { label: "80", all: 60, part: 41 },
];

/** The charts, with figures that nobody measured. */
export function ChartSamples({ locale }: { locale: string }) {
  return (
    <>
      <LineChart
        title="New paying customers in Q4"
        unit="customers"
        source="Sample figures, 1 Oct – 31 Dec"
        n={74}
        locale={locale}
        points={weeks}
        levels={[
          { label: "commit 90", value: 90 },
          { label: "target 120", value: 120 },
        ]}
      />
      <SideBars
        title="What each side kept of its promises"
        unit="of all commitments"
        isShare
        source="Sample figures, August – November"
        n={88}
        locale={locale}
        pairs={months}
      />
      <Histogram
        title="Leads by points"
        unit="leads"
        source="Sample figures, the last 12 months"
        n={2200}
        locale={locale}
        bins={points}
        names={{ bins: "Points", all: "All leads", part: "Customers" }}
        limit={{ at: "40", label: "40 points" }}
      />
      <LineChart
        title="Alignment index"
        unit="points"
        source="Sample figures"
        n={null}
        locale={locale}
        points={[]}
        notYetKnown="The first figure comes with the first signed agreement."
      />
    </>
  );
}
