import { countedLeads } from "../../../leads/rules/counted.ts";
import { inPercent } from "../../outcomes/rules/in-percent.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import type { Success } from "../../outcomes/schema.ts";
import type { Evidence } from "../schema.ts";

/** What the figures of a field rest on, in sentences: all leads, those whose outcome isn't known yet, and when one gives a lead up. */
export function groundInWords({ all, leads, maturity }: Evidence, success: Success): string {
  const { many } = successWords[success];
  const rate = all.value === null ? "" : `, ${inPercent(all.value)}: the dashed line`;
  const open = leads - all.whole;
  return [
    `Of ${countedLeads(all.whole)} whose outcome is known ${numbers.format(all.part)} became ${many}${rate}.`,
    ...(open > 0 ? [`Of ${countedLeads(open)} it isn’t known yet: too young, or nobody has worked on them.`] : []),
    `A lead that came to nothing counts after ${maturity.days} days, ${why[maturity.from]}.`,
  ].join(" ");
}

const why: Readonly<Record<Evidence["maturity"]["from"], string>> = {
  own: "within which nine of ten of your customers were won",
  given: "as asked",
  assumed: "which is assumed until ten customers are known",
};

const numbers = new Intl.NumberFormat("en-GB");
