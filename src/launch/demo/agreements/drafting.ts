import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { comment } from "#features/agreements/drafts/commands/comment.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import type { Draft, DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import { type ClauseContent, clauseContent } from "#features/agreements/schema.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { DemoName, Firm, Happening } from "../firm.ts";
import { groupCaps, secondDefinition } from "./definitions.ts";
import type { Desk } from "./desk.ts";

const cameAgain = secondDefinition.score.rules.find(({ id }) => id === "came_again");

const newReason = {
  section: "reason",
  content: { key: "bought_elsewhere", label: "Bought elsewhere already", mark: "fits_not_now", noContactNeeded: false },
};
const newTerm = {
  section: "term",
  content: {
    term: "Came to us once more",
    meaning: "By another form, event or call of theirs; a click in a mail isn't enough.",
  },
};

const isCameAgain = ({ section, content }: DraftClause) =>
  section === "score_rule" && z.object({ id: z.literal("came_again") }).safeParse(content).success;
const isThreshold = ({ section }: DraftClause) => section === "scoring";
const isNewReason = ({ section, content }: DraftClause) =>
  section === "reason" && z.object({ key: z.literal(newReason.content.key) }).safeParse(content).success;

const onThreshold = {
  marek: "At 55, half of those from webinars get no call any more, and some of our best customers began there.",
  sofia: "I see that. But we answer the last third on the day after at best, and that helps nobody.",
  ravi: "Of mine, those just above 45 are mostly maintenance engineers who ask for a data sheet.",
};

/** What lies between the heads now: one change both want, one that they don't agree on, and what nobody has answered yet. */
export function drafting(firm: Firm, desk: Desk, chance: () => number, today: Day): Happening[] {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const word = (name: DemoName, which: (clause: DraftClause) => boolean, content: ClauseContent) =>
    desk.onDraft(name, (person, draft, now) => {
      const { agreementId, id: clauseId, revision: baseRevision } = only(draft, which);
      return writeClause(person, definitionKind, { agreementId, clauseId, baseRevision, content }, now);
    });
  const say = (name: DemoName, which: (clause: DraftClause) => boolean, text: string) =>
    desk.onDraft(name, (person, draft, now) => {
      const { agreementId, id: clauseId } = only(draft, which);
      return comment(person, definitionKind, { agreementId, clauseId, text }, now);
    });
  return [
    { at: at(8, "10:10"), act: word("marek", isCameAgain, clauseContent.parse({ ...cameAgain, points: 25 })) },
    { at: at(8, "10:50"), act: desk.say("marek", "agrees", isCameAgain) },
    { at: at(7, "11:00"), act: desk.say("sofia", "agrees", isCameAgain) },

    { at: at(7, "14:00"), act: word("sofia", isThreshold, { threshold: 55, groupCaps }) },
    { at: at(7, "14:40"), act: desk.say("sofia", "agrees", isThreshold) },
    { at: at(6, "09:30"), act: desk.say("marek", "wants_change", isThreshold) },
    { at: at(6, "10:05"), act: say("marek", isThreshold, onThreshold.marek) },
    { at: at(6, "11:30"), act: say("sofia", isThreshold, onThreshold.sofia) },
    { at: at(5, "09:15"), act: say("ravi", isThreshold, onThreshold.ravi) },
    {
      at: at(5, "13:00"),
      act: desk.onDraft("nora", (nora, draft, now) => {
        const { agreementId, id: clauseId, revision: baseRevision } = only(draft, isThreshold);
        const content = { threshold: 50, groupCaps };
        return suggest(nora, definitionKind, { agreementId, clauseId, baseRevision, content }, now);
      }),
    },

    {
      at: at(4, "09:20"),
      act: desk.onDraft("sofia", (sofia, _draft, now) => addClause(sofia, definitionKind, newReason, now)),
    },
    { at: at(4, "10:00"), act: desk.say("sofia", "agrees", isNewReason) },
    {
      at: at(3, "10:00"),
      act: async (now) => setDecideBy(await firm.as("elena"), definitionKind, { decideBy: fridayAfter(today) }, now),
    },
    {
      at: at(2, "14:15"),
      act: desk.onDraft("marek", (marek, _draft, now) => addClause(marek, definitionKind, newTerm, now)),
    },
  ];
}

function only({ agreementId, clauses }: Draft, which: (clause: DraftClause) => boolean) {
  const clause = clauses.find(which);
  if (!clause) throw new Error("The demo's draft lacks a clause.");
  return { ...clause, agreementId };
}

/** The first Friday that is at least three days off. */
function fridayAfter(today: Day): Day {
  const soonest = daysLater(today, 3);
  return daysLater(soonest, (12 - Temporal.PlainDate.from(soonest).dayOfWeek) % 7);
}
