import type { NewsTable } from "../../../activity/news/schema.ts";
import { aboutAgreements, heads } from "../../rules/news.ts";
import { titleInSentence } from "../../rules/title-in-sentence.ts";
import type { draftFacts } from "../schema/facts.ts";

const aboutClause = {
  href: "/agreements",
  thing: ({ agreementId, clauseId }: { readonly agreementId: string; readonly clauseId: string }) =>
    `${agreementId} ${clauseId}`,
};
const toHeads = { ...aboutClause, tells: () => heads };

/**
 * The heads are told what others wrote for them to read, and by when they are asked to decide. What they word themselves is news
 * to nobody: it is seen as it is written.
 */
export const draftNews: NewsTable<typeof draftFacts> = {
  "clause.commented": {
    ...toHeads,
    again: ({ title }, times) => `said something about a clause of ${titleInSentence(title)} ${times} times`,
  },
  "clause.suggested": toHeads,
  "clause.overtaken": toHeads,
  // To the other side only, which is asked for other words.
  "clause.stance_taken": {
    ...aboutClause,
    tells: ({ team, stance }) => {
      const other = team === "sales" ? "marketing" : "sales";
      return stance === "wants_change" ? [{ whom: { headOf: other }, kind: aboutAgreements }] : [];
    },
  },
  "agreement.decide_by_set": {
    tells: () => heads,
    href: "/agreements",
    thing: ({ agreementId }) => agreementId,
  },
};
