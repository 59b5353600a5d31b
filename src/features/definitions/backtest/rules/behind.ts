import { isKnown } from "../../outcomes/rules/known.ts";
import type { Behind, Pattern, SideName } from "../schema.ts";
import { isMqlAt } from "./figures.ts";

/** Whether leads of a pattern are among those behind a number, with the definition's threshold. */
export function isBehind(pattern: Omit<Pattern, "leads">, which: Behind, threshold: number): boolean {
  const { mql, side, outcome, verdict, part, from, to, newer } = which;
  const isMql = isMqlAt(pattern, threshold);
  return (
    (mql === undefined || isMql === (mql === "yes")) &&
    (side === undefined || sideOf(isMql, pattern.other === true) === side) &&
    (outcome === undefined || isOfOutcome(pattern, outcome)) &&
    (verdict === undefined || pattern.verdict === verdict) &&
    (part === undefined || pattern.held[part] === "1") &&
    (from === undefined || pattern.points >= from) &&
    (to === undefined || pattern.points <= to) &&
    (newer === undefined || pattern.isNewer === (newer === "yes"))
  );
}

function isOfOutcome({ outcome }: Pick<Pattern, "outcome">, wanted: NonNullable<Behind["outcome"]>): boolean {
  return wanted === "known" ? isKnown(outcome) : outcome === wanted;
}

function sideOf(isThis: boolean, isOther: boolean): SideName {
  if (isThis) return isOther ? "both" : "onlyThis";
  return isOther ? "onlyOther" : "neither";
}
