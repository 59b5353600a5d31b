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
import { count, tallyOf } from "./tally.ts";
import { type IsMql, withoutParts } from "./without.ts";

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
    const { held, mqls, said, returned } = countPart(patterns, place, threshold, without[place]);
    const clause = clauses[place];
    return {
      kind,
      at,
      id: kind === "score_rule" ? (rules[at]?.id ?? null) : null,
      says: clause ? clauseSentence(clause.section, clauseContent.parse(clause.content), catalogue) : "",
      leads: held.leads,
      converted: shareOf(held.converted, held.known),
      returned: shareOf(returned, said),
      without: {
        positives: mqls.known,
        precision: shareOf(mqls.converted, mqls.known).value,
        recall: shareOf(mqls.converted, all.converted).value,
      },
      cautions: clause ? partCautions(clause, held, all, leaks) : [],
    };
  });
}

/**
 * In one go over the patterns: for whom a part held, whom the definition would call MQLs without it, and of the MQLs for whom it held
 * those of whom Sales said anything, and whom it returned as outside the definition.
 */
function countPart(patterns: readonly Pattern[], place: number, threshold: number, isMqlWithout: IsMql | undefined) {
  const held = tallyOf([]);
  const mqls = tallyOf([]);
  let said = 0;
  let returned = 0;
  for (const pattern of patterns) {
    if (isMqlWithout?.(pattern)) count(mqls, pattern);
    if (pattern.held[place] !== "1") continue;
    count(held, pattern);
    if (pattern.verdict === "none" || !isMqlAt(pattern, threshold)) continue;
    said += pattern.leads;
    if (pattern.verdict === "outside_definition") returned += pattern.leads;
  }
  return { held, mqls, said, returned };
}
