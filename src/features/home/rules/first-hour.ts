import type { Person } from "#platform/actor.ts";
import type { Firm, FirstHourChoice, tickedSteps } from "../schema.ts";

type Step = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** Whether the firm's own state shows that it is done. */
  readonly isDone: (firm: Firm, person: Person) => boolean;
};

/** A step as one person finds it. */
export type StepState = Omit<Step, "isDone"> & {
  readonly isDone: boolean;
  /** Whether they can say themself that it is. */
  readonly tick: (typeof tickedSteps)[number] | null;
};

/** From nothing to use, in this order. A feature adds its step in one line. */
const steps: readonly Step[] = [
  {
    key: "heads",
    title: "Bring both heads in",
    text: "Sales and Marketing each need somebody who speaks for them. Send them their links.",
    href: "/settings/members",
    isDone: ({ members }) => headsOf(members).length === 2,
  },
  {
    key: "team",
    title: "Invite your team",
    text: "Whoever works leads or brings them in belongs here too.",
    href: "/settings/members",
    isDone: (firm, { team }) =>
      [...firm.members, ...firm.invitations].some(
        (seat) => seat.role === "member" && (team === null || seat.team === team),
      ),
  },
  {
    key: "import",
    title: "Bring in your leads",
    text: "An export of your CRM with its history: what you agree on from now on rests on it.",
    href: "/leads/import",
    isDone: ({ hasLeads }) => hasLeads,
  },
  {
    key: "definition",
    title: "Agree what a worthwhile lead is",
    text: "Both heads write one definition and sign it; from then on it says which leads are handed over.",
    href: "/definition",
    isDone: ({ agreements }) => agreements.some(({ kind, inForce }) => kind === "definition" && inForce !== null),
  },
  {
    key: "calendar",
    title: "Check the working hours",
    text: "Promises run in working hours: set holidays, breaks, and what one of the teams does differently.",
    href: "/settings/calendars",
    isDone: ({ calendars: { workspace, sales, marketing } }) => workspace.revision > 1 || (sales ?? marketing) !== null,
  },
  {
    key: "money",
    title: "Check time zone and currency",
    text: "Days are counted in the one, every amount is in the other.",
    href: "/settings/workspace",
    isDone: () => false,
  },
  {
    key: "cycle",
    title: "Name your sales cycle",
    text: "The period you plan in. Until you set one, the quarter of the year counts.",
    href: "/settings/cycles",
    isDone: ({ hasCycles }) => hasCycles,
  },
];

const youngDays = 30;

/**
 * The first hour's list as a person finds it, or null where it doesn't show: to those who lead or look after a workspace, while
 * it is younger than 30 days and something is left to do, until they put it away; and whenever they asked for it again.
 */
export function firstHourOf(person: Person, firm: Firm, choice: FirstHourChoice, now: Date): StepState[] | null {
  if (!isOfferedFirstHour(person) || choice.isHidden) return null;
  const found = steps.map((step) => asFound(step, person, firm, choice));
  const isYoung = now.getTime() - firm.foundedAt.getTime() < youngDays * 24 * 60 * 60 * 1_000;
  const isDue = isYoung && found.some(({ isDone }) => !isDone);
  return isDue || choice.isHidden === false ? found : null;
}

/** Whether somebody is offered the list at all: the CEO, the heads and admins. */
export function isOfferedFirstHour({ role, isAdmin, actingFor }: Person): boolean {
  return isAdmin || role === "ceo" || role === "head" || actingFor !== null;
}

function asFound({ isDone, ...step }: Step, person: Person, firm: Firm, { ticked }: FirstHourChoice): StepState {
  const tick = step.key === "calendar" || step.key === "money" ? step.key : null;
  return { ...step, tick, isDone: isDone(firm, person) || ticked.includes(step.key) };
}

function headsOf(members: Firm["members"]) {
  return members.filter(({ role }) => role === "head");
}
