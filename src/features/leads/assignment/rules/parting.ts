import { countedLeads } from "../../rules/counted.ts";

/** What becomes of a member's open leads if they leave. */
export type Parting = {
  /** Counted up to one more than a thousand. */
  readonly leads: number;
  /** Whether they go on in turn, as far as somebody is free. */
  readonly toRotation: boolean;
  /** Who takes on those for whom nobody is free, or all of them; null where there is nobody. */
  readonly heir: string | null;
};

export const mostCounted = 1_000;

/** "Their 12 open leads go to Sofia Kral." Null where there is nothing to say. */
export function partingInWords({ leads, toRotation, heir }: Parting): string | null {
  if (leads === 0) return null;
  const counted = leads > mostCounted ? `more than ${mostCounted} open leads` : openLeads(leads);
  const goes = leads === 1 ? "goes" : "go";
  if (toRotation) {
    const rest = heir ? `; those for whom nobody is free go to ${heir}` : "";
    return `Their ${counted} ${goes} to others of Sales in turn${rest}.`;
  }
  return heir ? `Their ${counted} ${goes} to ${heir}.` : `Their ${counted} stay without anybody who looks after them.`;
}

function openLeads(count: number): string {
  return countedLeads(count).replace(" ", " open ");
}
