import type { Team } from "#platform/actor.ts";
import { dayInWords } from "#platform/day.ts";
import type { AgreementItem } from "../schema/standing.ts";

/** What an agreement is waiting for from a team, or that it isn't, in short sentences without their full stops. */
export function sideInWords({ proposed, draft }: Pick<AgreementItem, "proposed" | "draft">, team: Team): string[] {
  const said: string[] = [];
  if (proposed) {
    const isAwaited = proposed.waitsFor.includes(team);
    said.push(
      isAwaited ? `Version ${proposed.number} waits for their signature` : `Has signed version ${proposed.number}`,
    );
  }
  if (draft && draft.clauses > 0) {
    const open = draft.withoutStance[team];
    const all = draft.clauses === 1 ? "the only clause" : `all ${draft.clauses} clauses`;
    said.push(open === 0 ? `Has answered ${all} of the draft` : `${open} of ${draft.clauses} clauses not answered yet`);
  }
  return said.length > 0 ? said : ["Nothing waits for their word"];
}

/** What holds now and what is to come, in short sentences without their full stops; nothing where nobody has signed. */
export function standingInWords({ inForce, agreed }: Pick<AgreementItem, "inForce" | "agreed">): string[] {
  const said: string[] = [];
  if (agreed)
    said.push(`Version ${agreed.number} is signed by both and takes force on ${dayInWords(agreed.effectiveOn)}`);
  if (inForce?.endsOn) said.push(`Version ${inForce.number} holds until ${dayInWords(inForce.endsOn)}`);
  if (inForce?.reviewBy) said.push(`To be looked at again by ${dayInWords(inForce.reviewBy)}`);
  return said;
}
