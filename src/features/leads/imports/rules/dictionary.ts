import type { Stage } from "../../schema.ts";
import type { channels, directions, EventType } from "../../timeline/schema.ts";
import { plainWord } from "../vocabulary/rules/plain-word.ts";

/** The stage that a program's word for one most likely stands for, or null. */
export function stageOf(word: string): Stage | null {
  return stageWords.get(plainWord(word)) ?? null;
}

/** What most likely happened to a lead where a program calls it so, or null. A change of stage is what brings about that stage. */
export function eventOf(word: string): EventType | null {
  const told = eventWords.get(plainWord(word));
  if (told) return told;
  const stage = stageOf(word);
  if (stage && stage !== "inquiry") return eventOfStage[stage];
  return channelOf(word) && "touch";
}

export type Channel = (typeof channels)[number];
export type Direction = (typeof directions)[number];

/** By which way a program's kind of activity reached somebody; null for tasks, notes and whatever else reaches nobody. */
export function channelOf(word: string): Channel | null {
  return channelWords.get(plainWord(word)) ?? null;
}

/** Which way somebody was reached, in a program's word; null for any other word. */
export function directionOf(word: string): Direction | null {
  return directionWords.get(plainWord(word)) ?? null;
}

/** Yes or no, in the languages that programs are exported in; null for any other word. */
export function yesOrNo(word: string): boolean | null {
  return answers.get(plainWord(word)) ?? null;
}

/** Whether somebody answered, as the outcomes of calls and meetings are called. */
export function isAnswered(word: string): boolean | null {
  return yesOrNo(word) ?? outcomes.get(plainWord(word)) ?? null;
}

/** The event by which a lead enters a stage. */
export const eventOfStage = {
  mql: "qualified",
  sal: "accepted",
  sql: "opportunity_opened",
  won: "won",
  lost: "lost",
  churned: "churned",
  disqualified: "disqualified",
  recycled: "recycled",
} as const satisfies Record<Exclude<Stage, "inquiry">, EventType>;

/** From what is said to the words that say it. */
function meanings<Meaning>(of: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(of.flatMap(([meaning, words]) => words.split(", ").map((word) => [word, meaning] as const)));
}

/*
 * Whoever works on a lead has taken it on: "Working - Contacted" is accepted by Sales. Whoever tries to reach it was handed it. A
 * deal that is open is an opportunity; and so is what Salesforce converts and Dynamics qualifies, for both make one of it.
 */
const stageWords = meanings<Stage>([
  [
    "inquiry",
    "inquiry, enquiry, subscriber, lead, new, new lead, open, raw, prospect, not contacted, open not contacted, other, untouched",
  ],
  [
    "mql",
    "mql, marketing qualified lead, marketingqualifiedlead, marketing qualified, pre qualified, attempting, attempted, attempted to contact, assigned, handed over",
  ],
  [
    "sal",
    "sal, sales accepted lead, salesacceptedlead, sales accepted, accepted, working, working contacted, contacted, connected, in progress, engaged",
  ],
  [
    "sql",
    "sql, sales qualified lead, salesqualifiedlead, sales qualified, qualified, opportunity, open deal, closed converted, converted, negotiation, proposal, proposal sent, demo scheduled, appointment scheduled, qualified to buy, presentation scheduled, decision maker bought in, contract sent, qualification, needs analysis, value proposition, proposal price quote, negotiation review",
  ],
  ["won", "won, closed won, closedwon, deal won, customer, client, evangelist, paying, signed"],
  ["lost", "lost, closed lost, closedlost, deal lost, lost lead, lost deal, no longer interested"],
  ["churned", "churned, churn, former customer, ex customer, cancelled, canceled"],
  [
    "disqualified",
    "disqualified, unqualified, not qualified, closed not converted, junk, junk lead, spam, bad fit, not a fit, not a good fit, rejected, duplicate, invalid, dead, cannot contact, wrong data",
  ],
  [
    "recycled",
    "recycled, recycle, nurture, nurturing, nurture later, bad timing, not now, contact in future, back to marketing, on hold",
  ],
]);

const eventWords = meanings<EventType>([
  ["received", "received, created"],
  ["qualified", "qualified"],
  ["accepted", "accepted"],
  ["touch", "touch"],
  ["note", "note, comment"],
  ["opportunity_opened", "opportunity opened, deal created, deal opened, opportunity created"],
]);

const channelWords = meanings<Channel>([
  ["call", "call, phone, phone call, outgoing call, incoming call, telephone, cold call, log call"],
  [
    "email",
    "email, e mail, mail, outgoing email, incoming email, forwarded email, email sent, sales email, newsletter",
  ],
  ["meeting", "meeting, demo, appointment, event, visit, lunch, video call, conference"],
  [
    "message",
    "message, sms, text message, whatsapp, whats app, whatsapp message, linkedin, linkedin message, chat, communication",
  ],
]);

const directionWords = meanings<Direction>([
  ["outbound", "outbound, outgoing, out, sent, made, email, outgoing call, outgoing email"],
  ["inbound", "inbound, incoming, in, received, incoming call, incoming email, forwarded email"],
]);

const answers = meanings<boolean>([
  [true, "true, yes, y, 1, on, x, t, ja, oui, sí, si, ano, tak, sim, wahr, vrai, verdadero"],
  [false, "false, no, n, 0, off, f, nein, non, ne, nie, não, falsch, faux, falso"],
]);

const outcomes = meanings<boolean>([
  [true, "connected, answered, replied, held, done, completed"],
  [
    false,
    "no answer, busy, left voicemail, left live message, wrong number, not held, no show, canceled, cancelled, scheduled",
  ],
]);
