import { Time } from "#ui/time.tsx";
import type { ChainFault, Verification } from "../schema.ts";

/** Whether the trail is what it was when it was sealed, in words that say how far that reaches. */
export function ChainState({ verification, timeZone }: { verification: Verification; timeZone: string }) {
  const { fault, sealedFacts, unsealedFacts, sealedThrough } = verification;
  if (fault) return <p className="font-semibold text-missed">✕ {faultSentence(fault)}</p>;
  if (!sealedThrough)
    return <p className="text-soft">Not sealed yet: that happens a few seconds after the first entry.</p>;
  return (
    <p>
      <span className="font-semibold text-met">✓ Verified.</span> {sealedFacts} entries are as they were when they were
      sealed, the last on <Time at={sealedThrough} timeZone={timeZone} />
      {unsealedFacts > 0 && `; ${unsealedFacts} more wait for the next seal`}.
    </p>
  );
}

function faultSentence(fault: ChainFault): string {
  switch (fault.kind) {
    case "fact_changed":
      return `Entry ${fault.factId} was changed after seal ${fault.seal} had covered it.`;
    case "facts_missing_or_added":
      return `Entries under seal ${fault.seal} were removed or added later.`;
    case "seal_changed":
      return `Seal ${fault.seal} is not the one that was made.`;
    case "seal_missing":
      return `Seal ${fault.seal} is missing.`;
  }
}
