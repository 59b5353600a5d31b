import { decideClosing } from "#features/agreements/versions/rules/decide-closing.ts";
import { decideProposal } from "#features/agreements/versions/rules/decide-proposal.ts";
import { decideSignature } from "#features/agreements/versions/rules/decide-signature.ts";
import {
  type Move,
  movesOnAgreement,
  movesOnItsDay,
  movesOnProposal,
} from "#features/agreements/versions/rules/moves.ts";
import type { VersionContent, VersionState } from "#features/agreements/versions/schema/version.ts";
import type { Team } from "#platform/actor.ts";
import { type Day, daysLater } from "#platform/day.ts";

/** A version of which nothing but its text, its number and its days matters. */
export function aContent(content: Partial<VersionContent> & { text?: string } = {}): VersionContent {
  const { text = "A call within two hours", ...more } = content;
  const clause = { id: "01936f00-0000-7000-8000-000000000001", number: 1, sentence: `${text}.`, content: { text } };
  return {
    kind: "promises",
    title: "Promises",
    heading: "What we promise each other",
    number: 1,
    effectiveOn: null,
    reviewBy: null,
    endsOn: null,
    sections: [{ name: "sales", title: "Sales promises", owes: "sales", clauses: [clause] }],
    ...more,
  };
}

type Kept = {
  readonly number: number;
  state: VersionState;
  readonly content: VersionContent;
  readonly contentHash: string;
  readonly proposedFor: Team;
  closedById: string | null;
  readonly signatures: { team: Team; memberId: string }[];
};

const dayZero = "2026-01-01";

/** A day by its number. */
export function dayNumber(number: number): Day {
  return daysLater(dayZero, number);
}

/** The versions of an agreement in memory, which the rules move and nobody else: commands without a database. */
export class RuledVersions {
  readonly versions: Kept[] = [];

  propose(text: number, team: Team, effective: number, last: number, today: number): number | null {
    const number = this.versions.length + 1;
    const days = { effectiveOn: dayNumber(effective), endsOn: dayNumber(last) };
    const content = aContent({ text: `Text ${text}`, number, ...days });
    const decision = decideProposal(content, this.versions, dayNumber(today));
    if ("refused" in decision) return null;
    if ("repeats" in decision) return decision.repeats.number;
    this.carryOut(movesOnProposal(this.versions));
    const kept = {
      number,
      content,
      contentHash: hashOfNumber(number),
      proposedFor: team,
      closedById: null,
      signatures: [],
    };
    this.versions.push({ ...kept, state: "proposed" });
    return number;
  }

  sign(number: number, contentHash: string, team: Team, memberId: string, today: number): string {
    const version = this.find(number);
    if (!version) return "not_found";
    const { effectiveOn, endsOn } = version.content;
    const seen = { ...version, effectiveOn, endsOn, computedHash: version.contentHash };
    const decision = decideSignature(seen, { memberId, team, contentHash }, dayNumber(today));
    if (decision !== "recorded" && decision !== "agreed" && decision !== "takes_force") return decision;
    version.signatures.push({ team, memberId });
    if (decision !== "recorded") this.carryOut(movesOnAgreement(this.versions, number, decision === "takes_force"));
    return decision;
  }

  close(number: number, end: "withdrawn" | "declined", team: Team, memberId: string): string {
    const version = this.find(number);
    if (!version) return "not_found";
    const decision = decideClosing(version, end, { memberId, team });
    if (decision !== "closed") return decision;
    this.carryOut([{ number, from: "proposed", to: end }]);
    version.closedById = memberId;
    return decision;
  }

  dawn(today: number) {
    const day = dayNumber(today);
    for (const { number, state, content } of [...this.versions]) {
      if (state === "agreed" && (content.effectiveOn ?? day) <= day)
        this.carryOut(movesOnItsDay(this.versions, number));
    }
    for (const { number, state, content } of [...this.versions]) {
      if (state === "in_force" && (content.endsOn ?? day) < day)
        this.carryOut([{ number, from: "in_force", to: "ended" }]);
    }
  }

  states(): Record<number, string> {
    return Object.fromEntries(this.versions.map(({ number, state }) => [number, state]));
  }

  find(number: number): Kept | undefined {
    return this.versions[number - 1];
  }

  /** As the database would: what isn't in the state from which it is moved fails. */
  private carryOut(moves: readonly Move[]) {
    for (const { number, from, to } of moves) {
      const version = this.find(number);
      if (version?.state !== from) throw new Error(`version ${number} is ${version?.state}, not ${from}`);
      version.state = to;
    }
  }
}

/** A hash in place of a real one. */
export function hashOfNumber(number: number): string {
  return number.toString(16).padStart(64, "0");
}
