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
import type { ScoreRule } from "#features/definitions/schema/definition.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { DemoName, Firm, Happening } from "../firm.ts";
import { drafted, groupCaps, secondDefinition } from "./definitions.ts";
import type { Desk } from "./desk.ts";

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

type Which = (clause: DraftClause) => boolean;

const isRule =
  (id: string): Which =>
  ({ section, content }) =>
    section === "score_rule" && z.object({ id: z.literal(id) }).safeParse(content).success;
const isCriterion: Which = ({ section }) => section === "criterion";
const isThreshold = ({ section }: DraftClause) => section === "scoring";
const isNewReason = ({ section, content }: DraftClause) =>
  section === "reason" && z.object({ key: z.literal(newReason.content.key) }).safeParse(content).success;

const asRule = (content: ScoreRule) => ({ section: "score_rule", content: clauseContent.parse(content) });

/** A rule of the second version that gives other points. */
function weighed(id: string, points: number): ClauseContent {
  return clauseContent.parse({ ...secondDefinition.score.rules.find((rule) => rule.id === id), points });
}

const onEvidence = {
  marek: "Have a look at the evidence by product interest: nothing else we know of tells customers apart so well.",
  sofia: "And data loggers go the other way. The industry hardly matters, so I lowered it.",
};
const onProjectStart = "Do we know that of anybody before you have called them?";

const onThreshold = {
  marek: "At 55, half of those from webinars get no call any more, and some of our best customers began there.",
  sofia: "I see that. But we answer the last third on the day after at best, and that helps nobody.",
  ravi: "Of mine, those just above 45 are mostly maintenance engineers who ask for a data sheet.",
};

/** What lies between the heads now: one change both want, one that they don't agree on, and what nobody has answered yet. */
export function drafting(firm: Firm, desk: Desk, chance: () => number, today: Day): Happening[] {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const word = (name: DemoName, which: Which, content: ClauseContent) =>
    desk.onDraft(name, (person, draft, now) => {
      const { agreementId, id: clauseId, revision: baseRevision } = only(draft, which);
      return writeClause(person, definitionKind, { agreementId, clauseId, baseRevision, content }, now);
    });
  const say = (name: DemoName, which: Which, text: string) =>
    desk.onDraft(name, (person, draft, now) => {
      const { agreementId, id: clauseId } = only(draft, which);
      return comment(person, definitionKind, { agreementId, clauseId, text }, now);
    });
  const add = (name: DemoName, clause: Parameters<typeof addClause>[2]) =>
    desk.onDraft(name, (person, _draft, now) => addClause(person, definitionKind, clause, now));
  const changed = ["came_again", "calibration", "loggers", "mid_size", "our_industries"].map(isRule);
  const isAgreed: Which = (clause) => [...changed, isCriterion].some((is) => is(clause));
  return [
    { at: at(8, "10:10"), act: word("marek", isRule("came_again"), weighed("came_again", 25)) },
    { at: at(8, "10:30"), act: add("marek", asRule(drafted.calibration)) },
    { at: at(8, "10:55"), act: say("marek", isRule("calibration"), onEvidence.marek) },
    { at: at(8, "11:20"), act: word("marek", isCriterion, clauseContent.parse(drafted.worthALook)) },
    { at: at(8, "13:30"), act: add("sofia", asRule(drafted.loggers)) },
    { at: at(8, "13:55"), act: word("sofia", isRule("mid_size"), weighed("mid_size", drafted.midSize)) },
    { at: at(8, "14:20"), act: word("sofia", isRule("our_industries"), weighed("our_industries", drafted.industries)) },
    { at: at(8, "14:45"), act: say("sofia", isRule("loggers"), onEvidence.sofia) },
    { at: at(7, "10:20"), act: desk.say("marek", "agrees", isAgreed) },
    { at: at(7, "11:00"), act: desk.say("sofia", "agrees", isAgreed) },

    { at: at(7, "14:00"), act: word("sofia", isThreshold, { threshold: drafted.threshold, groupCaps }) },
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

    { at: at(5, "15:10"), act: add("sofia", asRule(drafted.projectSoon)) },
    { at: at(5, "15:35"), act: desk.say("sofia", "agrees", isRule("project_soon")) },
    { at: at(4, "08:40"), act: say("marek", isRule("project_soon"), onProjectStart) },

    { at: at(4, "09:20"), act: add("sofia", newReason) },
    { at: at(4, "10:00"), act: desk.say("sofia", "agrees", isNewReason) },
    {
      at: at(3, "10:00"),
      act: async (now) => setDecideBy(await firm.as("elena"), definitionKind, { decideBy: fridayAfter(today) }, now),
    },
    { at: at(2, "14:15"), act: add("marek", newTerm) },
  ];
}

function only({ agreementId, clauses }: Draft, which: Which) {
  const clause = clauses.find(which);
  if (!clause) throw new Error("The demo's draft lacks a clause.");
  return { ...clause, agreementId };
}

/** The first Friday that is at least three days off. */
function fridayAfter(today: Day): Day {
  const soonest = daysLater(today, 3);
  return daysLater(soonest, (12 - Temporal.PlainDate.from(soonest).dayOfWeek) % 7);
}
