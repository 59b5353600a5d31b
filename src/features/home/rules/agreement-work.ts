import { isHeadOf, type Person } from "#platform/actor.ts";
import { type Day, daysBetween } from "#platform/day.ts";
import { timeLeft } from "../../agreements/drafts/rules/decide-by-words.ts";
import type { WaitingWords } from "../../agreements/schema.ts";
import { versionAddress } from "../../agreements/versions/rules/address.ts";
import { versionInWords } from "../../agreements/versions/rules/words.ts";
import type { AgreementItem } from "../../agreements/versions/schema/standing.ts";
import { teams } from "../../workspace/people/rules/people.ts";
import type { WaitingItem } from "../schema.ts";

/** So many days before a decision is asked for, open clauses wait for whoever speaks for a team. */
const nearDays = 7;

/** What of an agreement waits for who speaks for a team: their signature, and their word on clauses of which a decision is asked for. */
export function waitingForHead(person: Person, items: readonly AgreementItem[], today: Day): WaitingItem[] {
  const team = teams.find((candidate) => isHeadOf(person, candidate));
  if (!team) return [];
  return items.flatMap(({ kind, title, href, agreementId, proposed, decideBy, draft }) => {
    const found: WaitingItem[] = [];
    if (agreementId && proposed?.waitsFor.includes(team)) {
      found.push({
        key: `signature ${kind}`,
        title: "Your signature is asked for",
        text: `${proposed.proposedBy} proposed ${versionInWords({ title, number: proposed.number })}. Read it, then sign or decline.`,
        href: versionAddress({ agreementId, number: proposed.number }),
        action: "Read",
        ...(decideBy && { due: timeLeft(decideBy, today) }),
      });
    }
    const open = draft?.withoutStance[team] ?? 0;
    if (decideBy && open > 0 && daysBetween(today, decideBy) <= nearDays) {
      found.push({
        key: `stances ${kind}`,
        title: open === 1 ? "A clause waits for your team’s answer" : `${open} clauses wait for your team’s answer`,
        text: `A decision on ${versionInWords({ title, number: null })} is asked for. Say what you agree to, and what would have to change.`,
        href,
        action: "Answer",
        due: timeLeft(decideBy, today),
      });
    }
    return found;
  });
}

/** What waits of versions: one's own word as a member, and answers to those who object. */
export function waitingWords(words: readonly WaitingWords[]): WaitingItem[] {
  return words.flatMap(({ isOwnMissing, unanswered, ...version }) => {
    const name = versionInWords(version);
    const at = { href: versionAddress(version) };
    const found: WaitingItem[] = [];
    if (unanswered > 0) {
      found.push({
        key: `objections ${version.agreementId} ${version.number}`,
        title:
          unanswered === 1 ? "An objection waits for your answer" : `${unanswered} objections wait for your answer`,
        text: `To ${name}. Both heads answer each of them.`,
        action: "Answer",
        ...at,
      });
    }
    if (isOwnMissing) {
      found.push({
        key: `word ${version.agreementId} ${version.number}`,
        title: `Do you stand by ${name}?`,
        text: "Read it, and say so; or say what you object to.",
        action: "Read",
        ...at,
      });
    }
    return found;
  });
}
