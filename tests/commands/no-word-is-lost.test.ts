import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceDraft } from "#features/agreements/drafts/commands/replace-draft.ts";
import type { Person } from "#platform/actor.ts";
import { promises, saying, theDraft } from "../factories/agreements.ts";
import { ClauseWriter } from "../factories/clause-writer.ts";
import { listTold, type Told } from "../factories/stored-clause.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** What a writer does next; mostly they type and save. */
const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.constant("type" as const) },
  { weight: 4, arbitrary: fc.constant("save" as const) },
  { weight: 2, arbitrary: fc.constant("save, and the answer is lost" as const) },
  { weight: 2, arbitrary: fc.constant("look" as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("remove" as const, "restore" as const, "accept" as const, "reject" as const),
  },
);
type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

/** Moments at each of which both do something at once; null is somebody who is away. */
const anInterleaving = fc.array(fc.tuple(fc.option(aStep), fc.option(aStep)), { minLength: 2, maxLength: 6 });

const interleavings = fc.sample(anInterleaving, 1_000);
/** So many in one draft, and of these so many at once. */
const [inOneDraft, atOnce] = [100, 8];

describe("two writers of one clause", () => {
  it("never lose a word that was acknowledged: it is in the text, was read before it went, or waits beside it", async () => {
    const lost: string[] = [];
    for (let from = 0; from < interleavings.length; from += inOneDraft) {
      const { sofia, marek } = await aWorkspace();
      const played = await playInOneDraft(sofia, marek, interleavings.slice(from, from + inOneDraft));
      const told = await listTold(sofia);
      lost.push(...played.flatMap((writers, at) => lostWords(told[at], writers)), ...(await hidden(sofia, told)));
    }
    expect(lost).toEqual([]);
  }, 300_000);
});

/** Each interleaving on a clause of its own, in the order of the clauses. */
async function playInOneDraft(sofia: Person, marek: Person, some: typeof interleavings): Promise<ClauseWriter[][]> {
  const clauses = some.map((_, at) => ({ section: "sales", content: saying(`first-${at}`) }));
  await replaceDraft(sofia, promises, { clauses, revision: 1 }, now);
  const { agreementId, clauses: written } = await theDraft(sofia);
  const all = written.map(({ id: clauseId }) =>
    [sofia, marek].map((person) => new ClauseWriter(person, { agreementId, clauseId }, now)),
  );
  for (let at = 0; at < all.length; at += atOnce) {
    await Promise.all(all.slice(at, at + atOnce).map((writers, index) => play(writers, some[at + index] ?? [])));
  }
  return all;
}

async function play(writers: readonly ClauseWriter[], steps: (typeof interleavings)[number]): Promise<void> {
  for (const [moment, both] of steps.entries()) {
    await Promise.all(
      writers.map((writer, who) => {
        const step = both[who];
        return step ? take(writer, step, `${who === 0 ? "sofia" : "marek"}-${moment}`) : null;
      }),
    );
  }
  // Who was cut off comes back: what they typed arrives, and is answered.
  for (const writer of writers) for (const _ of [1, 2, 3]) await writer.save({ isAnswerLost: false });
}

async function take(writer: ClauseWriter, step: Step, word: string): Promise<void> {
  switch (step) {
    case "type":
      return writer.type(word);
    case "save":
      return writer.save({ isAnswerLost: false });
    case "save, and the answer is lost":
      return writer.save({ isAnswerLost: true });
    case "look":
      return writer.look();
    case "remove":
      return writer.remove();
    case "restore":
      return writer.restore();
    case "accept":
      return writer.decide("accepted");
    case "reject":
      return writer.decide("rejected");
  }
}

/** The words that were acknowledged and are neither in the text nor beside it, nor went under the eyes of who replaced them. */
function lostWords(told: Told | undefined, writers: readonly ClauseWriter[]): string[] {
  const { wordings = [], waiting = [] } = told ?? {};
  const unread = wordings.flatMap(({ revision, text }, index) => {
    const next = wordings[index + 1];
    if (!next) return [];
    const reader = writers.find(({ memberId }) => memberId === next.memberId);
    const gone = wordsOf(text).filter((word) => !wordsOf(next.text).includes(word));
    return gone.filter((word) => !wordsOf(reader?.read.get(revision)).includes(word));
  });
  const kept = new Set([
    ...wordings.flatMap(({ text }) => wordsOf(text)),
    ...waiting.flatMap(({ text }) => wordsOf(text)),
    ...writers.flatMap(({ decided }) => [...decided.values()].flatMap(wordsOf)),
  ]);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged.flatMap(wordsOf));
  return [
    ...unread.map((word) => `${word} went without having been read`),
    ...acknowledged.filter((word) => !kept.has(word)).map((word) => `${word} is gone`),
    ...(wordings.length === 0 ? ["all wordings are gone"] : []),
  ];
}

/** The clauses at which another wording waits, and the page of the draft doesn't show it. */
async function hidden(sofia: Person, told: readonly Told[]): Promise<string[]> {
  const { clauses, removed } = await theDraft(sofia);
  const shown = new Map([...clauses, ...removed].map(({ id, suggestions }) => [id, suggestions.length]));
  const waiting = told.filter((one) => one.waiting.length > 0);
  expect(waiting.length).toBeGreaterThan(0);
  return waiting
    .filter(({ clauseId, waiting }) => shown.get(clauseId) !== waiting.length)
    .map(({ clauseId }) => `what waits at ${clauseId} isn't shown`);
}

function wordsOf(text: string | null | undefined): string[] {
  return (text ?? "").split(" ").filter(Boolean);
}
