import { daysLater } from "#platform/day.ts";
import { agreedDaysAgo } from "../agreements/definitions.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { DemoPart } from "../firm.ts";
import { followUps } from "./follow-ups.ts";
import { forgetting } from "./forgetting.ts";
import { history, namingFields } from "./history.ts";
import { live } from "./live.ts";
import { tellStories } from "./story.ts";
import { timeFrom } from "./time.ts";
import { twice } from "./twice.ts";

/**
 * Eighteen months of leads: about 6,000 of them, told one by one. Until the last working day they come in files of the program
 * that the firm had before; from then on programs and people say each thing as it happens, until last night.
 */
export const leads: DemoPart = (firm, chance, today) => {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const time = timeFrom(daysLater(today, -548), daysLater(today, -1));
  const stories = tellStories(chance, time, workdayBefore(today, agreedDaysAgo));
  const moments = [at(36, "11:10"), at(1, "11:10")];
  const span = { from: moments.at(-1) ?? time.at(today, 0), until: time.at(today, 0) };
  return [
    namingFields(firm, at(37, "14:30")),
    ...history(firm, stories, time, moments),
    forgetting(firm, stories, at(9, "15:20")),
    ...live(firm, stories, span, chance),
    ...followUps(firm, today, chance),
    ...twice(firm, stories, span),
  ];
};
