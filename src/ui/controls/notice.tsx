import type { ReactNode } from "react";

const tones = {
  met: "bg-shared-ground text-shared",
  missed: "bg-missed-ground text-missed",
};

/** What became of an act, in a sentence; read out at once when it appears. */
export function Notice({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <p role={tone === "missed" ? "alert" : "status"} className={`rounded-control px-3 py-2 font-medium ${tones[tone]}`}>
      {children}
    </p>
  );
}
