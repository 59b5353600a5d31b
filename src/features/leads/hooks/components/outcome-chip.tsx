import { Chip } from "#ui/chip.tsx";
import { outcomesInWords } from "../rules/words.ts";
import type { DeliveryOutcome } from "../schema.ts";

/** What became of a request, in a word or two. */
export function OutcomeChip({ outcome }: { outcome: DeliveryOutcome }) {
  const { tone, label } = outcomesInWords[outcome];
  return <Chip tone={tone}>{label}</Chip>;
}
