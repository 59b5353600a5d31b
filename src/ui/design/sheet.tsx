import type { ReactNode } from "react";
import { IntervalBar } from "../charts/interval-bar.tsx";
import { Sparkline } from "../charts/sparkline.tsx";
import { Term } from "../glossary/term.tsx";
import type { Reader } from "../time.tsx";
import { ChartSamples } from "./chart-samples.tsx";
import { ColourSamples } from "./colour-samples.tsx";
import { DeedSamples } from "./deed-samples.tsx";
import { FieldSamples } from "./field-samples.tsx";
import { StateSamples } from "./state-samples.tsx";

type SheetProps = { theme: "light" | "dark"; reader: Reader };

const shares = [
  [0.34, 0.27, 0.42],
  [0.07, 0.05, 0.1],
] as const;

/** Every piece of the interface, in one theme. */
export function Sheet({ theme, reader }: SheetProps) {
  return (
    <section
      aria-label={theme === "light" ? "In the light theme" : "In the dark theme"}
      data-theme={theme}
      className="grid min-w-0 content-start gap-10 bg-ground px-4 py-8 text-ink sm:px-8"
    >
      <Group title="Colours">
        <ColourSamples />
      </Group>
      <Group title="Type">
        <p className="text-2xl font-[650] tracking-tight">120 new paying customers in Q4</p>
        <p className="font-serif text-[1.0625rem] leading-normal">
          Sales gives every <Term>MQL</Term> a first <Term>genuine touch</Term> within <strong>4 working hours</strong>,
          for at least 90 % of them each week.
        </p>
        <p className="text-soft">from 61 in July: both sign on time, meetings held 11 of 12</p>
      </Group>
      <Group title="Buttons, questions, menus, toasts">
        <DeedSamples />
      </Group>
      <Group title="Fields">
        <FieldSamples name={theme} />
      </Group>
      <Group title="States">
        <StateSamples reader={reader} />
      </Group>
      <Group title="Charts">
        <ChartSamples locale={reader.locale} />
        <p className="flex items-center gap-4">
          <strong className="text-3xl tabular-nums">78</strong>
          <Sparkline values={[61, 63, 62, 66, 68, 72, 71, 78]} label="78, from 61 in July" />
        </p>
        <div className="grid max-w-xs gap-2">
          {shares.map(([value, low, high]) => (
            <IntervalBar
              key={value}
              value={value}
              interval={[low, high]}
              most={0.42}
              base={0.137}
              locale={reader.locale}
            />
          ))}
        </div>
      </Group>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-4">
      <h2 className="border-line border-b pb-1.5 text-base">{title}</h2>
      {children}
    </div>
  );
}
