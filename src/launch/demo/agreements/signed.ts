import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { around, workdayBefore } from "../calendar.ts";
import type { Happening } from "../firm.ts";
import { agreedDaysAgo, firstDefinition, secondDefinition } from "./definitions.ts";
import type { Desk } from "./desk.ts";

const concern = "Purchasing managers of small firms get 25 points, and most of them only compare prices.";
const answers = {
  sofia: "Without a budget or a referral they don't get through any longer. We look at them in the next review.",
  marek: "Agreed. The price list won't ask for a call any more, so fewer of them will come.",
};

/** How both heads came to two versions: what they wrote and signed, and what their people said to it. */
export function signed(desk: Desk, chance: () => number, today: Day): Happening[] {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const [written, agreed] = [agreedDaysAgo + 1, agreedDaysAgo];
  return [
    { at: at(written, "13:20"), act: desk.write("marek", firstDefinition) },
    { at: at(agreed, "09:30"), act: desk.propose("sofia") },
    { at: at(agreed, "10:05"), act: desk.sign("sofia", 1) },
    { at: at(agreed, "14:10"), act: desk.sign("marek", 1) },
    { at: at(agreed - 1, "09:40"), act: desk.standBy("ravi", 1) },
    { at: at(agreed - 1, "11:10"), act: desk.standBy("nora", 1) },

    { at: at(15, "10:15"), act: desk.write("sofia", secondDefinition) },
    {
      at: at(15, "11:30"),
      act: desk.onDraft("sofia", (sofia, { datesRevision: revision }, now) =>
        setDates(
          sofia,
          definitionKind,
          { effectiveOn: null, reviewBy: daysLater(today, 75), endsOn: null, revision },
          now,
        ),
      ),
    },
    { at: at(14, "09:30"), act: desk.say("sofia", "agrees") },
    { at: at(14, "15:10"), act: desk.say("marek", "agrees") },
    { at: at(13, "09:40"), act: desk.propose("marek") },
    { at: at(13, "10:20"), act: desk.sign("marek", 2) },
    { at: at(13, "15:30"), act: desk.sign("sofia", 2) },

    { at: at(12, "09:10"), act: desk.standBy("ravi", 2) },
    { at: at(12, "10:00"), act: desk.standBy("nora", 2) },
    { at: at(12, "11:20"), act: desk.standBy("lukas", 2) },
    { at: at(12, "13:40"), act: desk.object("camille", 2, concern) },
    { at: at(12, "15:00"), act: desk.standBy("aisha", 2) },
    { at: at(11, "09:20"), act: desk.standBy("tomas", 2) },
    { at: at(11, "10:40"), act: desk.answer("sofia", 2, answers.sofia) },
    { at: at(11, "14:30"), act: desk.answer("marek", 2, answers.marek) },
    { at: at(10, "10:10"), act: desk.standBy("petra", 2) },
  ];
}
