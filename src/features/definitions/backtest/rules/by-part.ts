import { clauseContent } from "../../../agreements/schema.ts";
import type { Leak } from "../../evidence/schema.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import type { Catalogue } from "../../rules/catalogue.ts";
import { clauseSentence } from "../../rules/sentence.ts";
import { clausesOf } from "../../rules/whole.ts";
import type { Definition } from "../../schema/definition.ts";
import type { PartFigures, Pattern } from "../schema.ts";
import { isMqlAt } from "./figures.ts";
import { partCautions } from "./part-cautions.ts";
import { partsOf } from "./parts.ts";
import { tallyOf } from "./tally.ts";
import { withoutParts } from "./without.ts";

/** What the history says of each part of a definition, in the order of the bits. */
export function byPart(
  patterns: readonly Pattern[],
  definition: Definition,
  { catalogue, leaks }: { readonly catalogue: Catalogue; readonly leaks: readonly Leak[] },
): PartFigures[] {
  const { rules, threshold } = definition.score;
  const clauses = clausesOf(definition);
  const all = tallyOf(patterns);
  const without = withoutParts(definition);
  return partsOf(definition).map(({ kind, at }, place): PartFigures => {
    const held = patterns.filter((each) => each.held[place] === "1");
    const tally = tallyOf(held);
    const mqls = patterns.filter((each) => without[place]?.(each));
    const { known, converted } = tallyOf(mqls);
    const clause = clauses[place];
    return {
      kind,
      at,
      id: kind === "score_rule" ? (rules[at]?.id ?? null) : null,
      says: clause ? clauseSentence(clause.section, clauseContent.parse(clause.content), catalogue) : "",
      leads: tally.leads,
      converted: shareOf(tally.converted, tally.known),
      returned: returnedOf(held.filter((each) => isMqlAt(each, threshold))),
      without: {
        positives: known,
        precision: shareOf(converted, known).value,
        recall: shareOf(converted, all.converted).value,
      },
      cautions: clause ? partCautions(clause, tally, all, leaks) : [],
    };
  });
}

function returnedOf(mqls: readonly Pattern[]) {
  const saying = (verdicts: readonly Pattern["verdict"][]) =>
    mqls.reduce((sum, { verdict, leads }) => (verdicts.includes(verdict) ? sum + leads : sum), 0);
  return shareOf(saying(["outside_definition"]), saying(["accepted", "outside_definition", "fits_not_now"]));
}
