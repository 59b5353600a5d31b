import { isHeadOf, type Person, type Team } from "#platform/actor.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { leadsAddress } from "../../leads/list/rules/address.ts";
import type { LeadFilter } from "../../leads/list/schema.ts";
import type { LeadWork, WaitingItem } from "../schema.ts";

/** Up to here leads are counted; beyond, it is "more than". */
export const mostCounted = 100;

type Kind = {
  readonly key: string;
  readonly isFor: (person: Person) => boolean;
  readonly filter: (today: Day) => LeadFilter;
  readonly one: string;
  /** After the number. */
  readonly several: string;
  readonly text: string;
  readonly action: string;
  /** Where they are worked on; else it is the list of them. */
  readonly page?: string;
};

const worksFor = (team: Team) => (person: Person) =>
  isHeadOf(person, team) || (person.role === "member" && person.team === team);

/** What of leads waits for whom, the most pressing first. */
const kinds: readonly Kind[] = [
  {
    key: "unanswered",
    isFor: worksFor("sales"),
    filter: () => ({ stage: ["mql"], owner: "me", unknown: ["firstTouch"] }),
    one: "A handoff waits for your first answer",
    several: "handoffs wait for your first answer",
    text: "They became MQLs, are yours, and nobody has called or written yet.",
    action: "Answer",
  },
  {
    key: "followUps",
    isFor: (person) => worksFor("sales")(person) || worksFor("marketing")(person),
    filter: (today) => ({ owner: "me", followUpTo: today }),
    one: "A follow-up is due",
    several: "follow-ups are due",
    text: "You meant to speak with them again by today.",
    action: "Open",
    page: "/leads/today",
  },
  {
    key: "unowned",
    isFor: (person) => isHeadOf(person, "sales"),
    filter: () => ({ stage: ["mql"], unknown: ["owner"] }),
    one: "A handoff has no owner",
    several: "handoffs have no owner",
    text: "Nobody was free, or nobody has said yet whose they are: do, so that somebody answers.",
    action: "Assign",
  },
  {
    key: "due",
    isFor: worksFor("marketing"),
    filter: (today) => ({ stage: ["recycled"], recycledUntilTo: today }),
    one: "A recycled lead is due again",
    several: "recycled leads are due again",
    text: "Sales gave them back until a day that has come.",
    action: "Look",
  },
  {
    key: "new",
    isFor: worksFor("marketing"),
    filter: (today) => ({ stage: ["inquiry"], createdFrom: daysLater(today, -6) }),
    one: "A new inquiry came in this week",
    several: "new inquiries came in this week",
    text: "Of the last seven days, not handed over yet.",
    action: "Look",
  },
];

/** Which leads to count for a person on a day. */
export function leadWorkFor(person: Person, today: Day): { readonly key: string; readonly filter: LeadFilter }[] {
  return kinds.filter(({ isFor }) => isFor(person)).map(({ key, filter }) => ({ key, filter: filter(today) }));
}

/** What was counted, as it waits: each number opens the leads behind it. */
export function waitingLeads(work: readonly LeadWork[]): WaitingItem[] {
  return work.flatMap(({ key, filter, count }) => {
    const kind = kinds.find((candidate) => candidate.key === key);
    if (!kind || count === 0) return [];
    const { one, several, text, action, page } = kind;
    const number = count > mostCounted ? `More than ${mostCounted}` : count;
    const title = count === 1 ? one : `${number} ${several}`;
    return [{ key: `leads ${key}`, title, text, href: page ?? leadsAddress(filter), action }];
  });
}
