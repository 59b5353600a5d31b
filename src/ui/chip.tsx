import type { ReactNode } from "react";

const tones = {
  sales: "border-transparent bg-sales-ground text-sales",
  marketing: "border-transparent bg-marketing-ground text-marketing",
  shared: "border-transparent bg-shared-ground text-shared",
  "at-risk": "border-transparent bg-at-risk-ground text-at-risk",
  missed: "border-transparent bg-missed-ground text-missed",
  met: "border-transparent bg-met-ground text-met",
  plain: "border-line bg-surface text-soft",
};

export type Tone = keyof typeof tones;

/** A state or a belonging in a word or two. The word carries the meaning, the colour only repeats it. */
export function Chip({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`wrap-anywhere inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 font-semibold text-xs ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
