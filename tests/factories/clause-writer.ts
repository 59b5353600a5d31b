import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { restoreClause } from "#features/agreements/drafts/commands/restore-clause.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { promises, saying } from "./agreements.ts";
import { type ClausePlace, readClause } from "./stored-clause.ts";

type Sent = { readonly baseRevision: number; readonly text: string };

/**
 * Somebody who words a clause on a page of their own, as well or badly connected as may be: they type, save, lose answers, stay
 * away and come back. Keeps account of which wordings they have read, and of which words they were told that they are kept.
 */
export class ClauseWriter {
  readonly #person: Person;
  readonly #place: ClausePlace;
  readonly #now: Date;
  /** What stands in their field, the revision on which it was typed, and whether it is theirs alone. */
  #text = "";
  #baseRevision = 0;
  #isTyped = false;
  /** Sent, and not answered yet: it is sent again before anything else. */
  #unanswered: Sent | null = null;

  /** Each wording that stood before their eyes, by its revision. */
  readonly read = new Map<number, string>();
  /** What they saw of other wordings when they decided on one, by its suggestion. */
  readonly decided = new Map<string, string | null>();
  /** Texts that were acknowledged, whatever they became. */
  readonly acknowledged: string[] = [];

  constructor(person: Person, place: ClausePlace, now: Date) {
    this.#person = person;
    this.#place = place;
    this.#now = now;
  }

  get memberId(): string {
    return this.#person.memberId;
  }

  /** The page shows what there is now, unless they are typing. */
  async look(): Promise<void> {
    if (this.#isTyped || this.#unanswered) return;
    const { revision, text } = await readClause(this.#person, this.#place);
    this.#text = text;
    this.#baseRevision = revision;
    this.read.set(revision, text);
  }

  async type(word: string): Promise<void> {
    if (this.#baseRevision === 0) await this.look();
    this.#text = `${this.#text} ${word}`.trim();
    this.#isTyped = true;
  }

  /** Says what stands in their field; the answer arrives, or is lost on its way. */
  async save({ isAnswerLost }: { readonly isAnswerLost: boolean }): Promise<void> {
    const again = this.#unanswered;
    if (!again && !this.#isTyped) return;
    const sent = again ?? { baseRevision: this.#baseRevision, text: this.#text };
    const content = saying(sent.text);
    const wish = { ...this.#place, baseRevision: sent.baseRevision, content };
    const answer = await writeClause(this.#person, promises, wish, this.#now);
    if (isRefusal(answer)) throw new Error(`Words were refused: ${answer.refused}`);
    this.#unanswered = sent;
    if (isAnswerLost) return;

    this.acknowledged.push(sent.text);
    this.#unanswered = null;
    const isTheirs = answer.became === "saved" || (answer.became === "repeated" && answer.suggestionId === null);
    if (isTheirs) this.read.set(sent.baseRevision + 1, sent.text);
    if (isTheirs) this.#baseRevision = sent.baseRevision + 1;
    this.#isTyped = this.#text !== sent.text;
    // Their words wait beside the clause: from here on they go on with what it says.
    if (!this.#isTyped && !isTheirs) await this.look();
  }

  async remove(): Promise<void> {
    if (this.#baseRevision === 0) await this.look();
    await removeClause(this.#person, promises, { ...this.#place, revision: this.#baseRevision }, this.#now);
  }

  async restore(): Promise<void> {
    await restoreClause(this.#person, promises, this.#place, this.#now);
  }

  /** Decides on the oldest wording that waits beside the clause as they see both. */
  async decide(outcome: "accepted" | "rejected"): Promise<void> {
    const { revision, text, waiting } = await readClause(this.#person, this.#place);
    const [oldest] = waiting;
    if (!oldest) return;
    this.read.set(revision, text);
    this.decided.set(oldest.id, oldest.text);
    const decision = { ...this.#place, suggestionId: oldest.id, revision, outcome };
    await decideSuggestion(this.#person, promises, decision, this.#now);
  }
}
