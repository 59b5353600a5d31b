import type { Person } from "#platform/actor.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Success } from "../../outcomes/schema.ts";
import type { Editor } from "../../queries/find-editor.ts";
import { definitionOf } from "../../rules/whole.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import { findSuggestedWeights } from "../queries/find-suggested-weights.ts";
import { CalibrationCard } from "./calibration-card.tsx";
import { EffectCard } from "./effect-card.tsx";
import { WeightsCard } from "./weights-card.tsx";

type SuggestedWeightsProps = { editor: Editor; outcome: Success; person: Person; locale: string };

/** The points that the history would give to the draft's rules, what they come to, and how far the model is to be trusted. */
export async function SuggestedWeights({ editor, outcome, person, locale }: SuggestedWeightsProps) {
  const { clauses } = editor.draft;
  const definition = definitionOf(clauses);
  if (isTooLarge(definition))
    return <NotYetKnown>The draft asks too much at once to be tried on your leads.</NotYetKnown>;
  const suggestion = await findSuggestedWeights(person, definition, outcome, new Date());
  if ("notYetKnown" in suggestion) return <NotYetKnown>{suggestion.notYetKnown}</NotYetKnown>;
  return (
    <>
      <WeightsCard weights={suggestion} clauses={clauses} locale={locale} />
      <EffectCard weights={suggestion} locale={locale} />
      <CalibrationCard weights={suggestion} locale={locale} />
    </>
  );
}

function NotYetKnown({ children }: { children: string }) {
  return (
    <EmptyState title="Nothing is suggested yet" action={<TextLink href="/leads/import">Bring more history</TextLink>}>
      {children}
    </EmptyState>
  );
}
