import { shareOf } from "../../outcomes/rules/share.ts";
import type { Share } from "../../outcomes/schema.ts";
import { folded } from "../../rules/folded.ts";
import type { Definition } from "../../schema/definition.ts";
import { isMqlAt } from "./figures.ts";
import { fateOf, type Group, judging } from "./patterns.ts";

/** How far a definition and Sales agree on the leads of one source; null where that is unknown. */
export type SourceAgreement = {
  readonly source: string | null;
  /** Of those that Sales accepted or returned as outside the definition. */
  readonly agreed: Share;
  /** Of the MQLs among them, those that it returned. */
  readonly returned: Share;
};

/** So many sources are told apart, those of which Sales judged the most leads. */
const mostSources = 8;

/** Leads of one source, whatever its case, of whom the same held and became. */
export type SourceGroup = Pick<Group, "masks" | "fate"> & { readonly source: string | null; readonly leads: number };

/** What groups of leads that Sales accepted or returned come to, source by source. */
export function bySource(groups: readonly SourceGroup[], definition: Definition): SourceAgreement[] {
  const judge = judging(definition, null);
  const said = groups.map(({ source, masks, fate, leads }) => {
    const isMql = isMqlAt(judge(masks), definition.score.threshold);
    return { source, leads, isMql, isAccepted: fateOf(fate).verdict === "accepted" };
  });
  const sources = Map.groupBy(said, ({ source }) => source && folded(source));
  return [...sources.values()]
    .map((alike): SourceAgreement => {
      const mqls = alike.filter(({ isMql }) => isMql);
      return {
        source: alike[0]?.source ?? null,
        agreed: shareOf(sum(alike.filter(({ isMql, isAccepted }) => isMql === isAccepted)), sum(alike)),
        returned: shareOf(sum(mqls.filter(({ isAccepted }) => !isAccepted)), sum(mqls)),
      };
    })
    .toSorted((one, other) => other.agreed.whole - one.agreed.whole)
    .slice(0, mostSources);
}

function sum(groups: readonly { readonly leads: number }[]): number {
  return groups.reduce((total, { leads }) => total + leads, 0);
}
