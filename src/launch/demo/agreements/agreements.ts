import type { DemoPart } from "../firm.ts";
import { deskOf } from "./desk.ts";
import { drafting } from "./drafting.ts";
import { signed } from "./signed.ts";

/** Two versions of what a worthwhile lead is, both signed, and a third on which the heads don't agree yet. */
export const agreements: DemoPart = (firm, chance, today) => {
  const desk = deskOf(firm);
  return [...signed(desk, chance, today), ...drafting(firm, desk, chance, today)];
};
