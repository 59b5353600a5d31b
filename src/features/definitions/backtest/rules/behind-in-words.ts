import { successWords } from "../../outcomes/rules/success-words.ts";
import type { Success, Verdict } from "../../outcomes/schema.ts";
import type { Behind, SideName } from "../schema.ts";

/** Which leads are behind a number, as the title over them; `part` is what the part says that held of them. */
export function behindInWords(which: Behind, success: Success, part: string | undefined): string {
  const { mql, side, outcome, verdict, from, to, newer } = which;
  const became = successWords[success];
  const said = [
    outcome && outcomeWords(became.many)[outcome],
    verdict && verdictWords[verdict],
    from !== undefined && (to === undefined ? `with ${from} points or more` : `with ${from} to ${to} points`),
    newer && (newer === "yes" ? "of the newer third" : "of the older part"),
    part && `for whom this held: ${part}`,
  ].filter((words) => typeof words === "string");
  return [side ? sideWords[side] : whoWords(mql), ...said].join(" ");
}

function whoWords(mql: Behind["mql"]): string {
  if (mql === undefined) return "Leads";
  return mql === "yes" ? "MQLs" : "Leads that are no MQLs";
}

const sideWords: Readonly<Record<SideName, string>> = {
  both: "MQLs of both versions",
  onlyThis: "MQLs of this version alone",
  onlyOther: "MQLs of the version in force alone",
  neither: "MQLs of neither version",
};

const outcomeWords = (successes: string): Readonly<Record<NonNullable<Behind["outcome"]>, string>> => ({
  converted: `that became ${successes}`,
  not_converted: `that became no ${successes}`,
  known: "of whom one knows what became of them",
  immature: "too young to know what becomes of them",
  unworked: "that nobody worked on",
});

const verdictWords: Readonly<Record<Verdict, string>> = {
  accepted: "that Sales accepted",
  outside_definition: "that Sales gave back as outside the definition",
  fits_not_now: "that Sales gave back as fitting, not now",
  none: "of whom Sales hasn’t said anything",
};
