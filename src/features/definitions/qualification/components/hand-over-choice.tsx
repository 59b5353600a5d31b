"use client";

import { useState } from "react";
import { TextField } from "#ui/controls/text-field.tsx";

/** What the second signer chooses for the moment when the definition takes force; `fulfilling` open inquiries fulfil it now. */
export function HandOverChoice({ fulfilling }: { fulfilling: number }) {
  // A form that was refused, for a mistyped password say, forgets its fields; what was chosen stays.
  const [chosen, setChosen] = useState("0");
  if (fulfilling === 0) {
    return (
      <p className="text-pretty text-soft">
        No open inquiry fulfils it now. It decides on whoever comes in from then on.
      </p>
    );
  }
  return (
    <TextField
      label="Open inquiries to hand over at once"
      name="handOver"
      type="number"
      inputMode="numeric"
      min={0}
      max={fulfilling}
      value={chosen}
      onChange={(event) => setChosen(event.target.value)}
      hint={`${fulfilling === 1 ? "One fulfils" : `${fulfilling} fulfil`} it now; the newest go first. With 0 Sales begins with whoever comes in from then on.`}
    />
  );
}
